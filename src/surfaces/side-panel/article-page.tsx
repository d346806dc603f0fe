import { useLayoutEffect, useRef } from 'preact/hooks';
import { useAloud } from '../../ui/aloud/use-aloud.tsx';
import { ArticleView } from '../../ui/article/article-view.tsx';
import { FurtherReading } from '../../ui/article/further-reading.tsx';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { LineFocus } from '../../ui/attention/line-focus.tsx';
import { useDimming } from '../../ui/attention/use-dimming.ts';
import { useKeys } from '../../ui/controls/keys.ts';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { useFind } from '../../ui/find/use-find.tsx';
import { ProgressLine, useShare } from '../../ui/reading/progress-line.tsx';
import type { ReadingController } from '../../ui/reading/reading-controller.ts';
import { ReturnedLine } from '../../ui/reading/returned-line.tsx';
import { usePlace } from '../../ui/reading/use-place.ts';

interface ArticlePageProps {
  article: OpenArticle;
  reading: ReadingController;
  isShown: boolean;
  readOther: (other: boolean) => void;
}

/** The text, at the place it was left at, with a line that says how far it has been read. */
export function ArticlePage({ article, reading, isShown, readOther }: ArticlePageProps) {
  const page = useRef<HTMLDivElement>(null);
  const share = useShare(article);
  const returned = usePlace(article);
  const find = useFind(article);
  const { focus, dims } = reading.settings.value;
  useDimming(article, dims);
  const aloud = useAloud(article, reading);
  useKeys({
    ...(isShown && { f: find.open }),
    ...(find.isOpen && { Escape: find.close }),
    ...(!find.isOpen && aloud.isOn && { Escape: aloud.stop }),
  });
  const mark = () => {
    if (!page.current || !isShown) return;
    article.place = page.current.scrollTop;
  };
  useLayoutEffect(() => {
    if (!page.current || !isShown) return;
    page.current.scrollTop = article.place;
  }, [article, isShown]);
  return (
    <>
      {isShown && <ProgressLine article={article} share={share} />}
      {isShown && find.bar}
      {isShown && focus > 0 && <LineFocus article={article} lines={focus} />}
      {aloud.bar}
      {isShown && <ReturnedLine article={article} returned={returned} />}
      <div
        id="article-panel"
        class="panel-page"
        role="tabpanel"
        aria-labelledby="article"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what scrolls
        tabIndex={0}
        hidden={!isShown}
        ref={page}
        onScroll={mark}
      >
        <PrivateLine />
        <ArticleView article={article} readOther={readOther} />
        <FurtherReading article={article} />
      </div>
    </>
  );
}

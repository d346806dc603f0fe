import { useLayoutEffect, useRef } from 'preact/hooks';
import { ArticleView } from '../../ui/article/article-view.tsx';
import { FurtherReading } from '../../ui/article/further-reading.tsx';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { PrivateLine } from '../../ui/controls/private-line.tsx';

interface ArticlePageProps {
  article: OpenArticle;
  isShown: boolean;
  readOther: (other: boolean) => void;
}

/** The text, at the place it was left at, with a line that says how far it has been read. */
export function ArticlePage({ article, isShown, readOther }: ArticlePageProps) {
  const page = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const mark = () => {
    if (!page.current || !isShown) return;
    article.place = page.current.scrollTop;
    if (line.current) line.current.style.scale = `${readSoFar(page.current)} 1`;
  };
  useLayoutEffect(() => {
    if (!page.current || !isShown) return;
    page.current.scrollTop = article.place;
    mark();
  }, [article, isShown]);
  return (
    <>
      <div class="read-so-far" ref={line} hidden={!isShown} />
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

function readSoFar({ scrollTop, scrollHeight, clientHeight }: Element): number {
  const way = scrollHeight - clientHeight;
  return way > 0 ? Math.min(1, scrollTop / way) : 0;
}

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { formatCount, language } from '../../browser/language.ts';
import { listen } from '../../messages/listen.ts';
import { headerOf } from '../../model/header-of.ts';
import { showRange } from '../annotations/paint-quotes.ts';
import type { QuoteController } from '../annotations/quote-controller.ts';
import { QuoteLayer } from '../annotations/quote-layer.tsx';
import { watchText } from '../annotations/watch-text.ts';
import { useKeys } from '../controls/keys.ts';
import { draftWriting } from '../notes/draft-field.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleHeader } from './article-header.tsx';
import { DoubtLine } from './doubt-line.tsx';
import { LeadImage } from './lead-image.tsx';
import type { OpenArticle } from './open-article.ts';

interface ArticleViewProps {
  article: OpenArticle;
  /** Whether the reader asked for the article itself: pictures come that its page has not loaded. */
  isAskedFor?: boolean;
  /** Reads the other part of the page, or the first again; absent where the page is not at hand. */
  readOther?: (other: boolean) => void;
}

/** The clean article from its head to its source line; words selected in it can be kept. */
export function ArticleView({ article, isAskedFor = false, readOther }: ArticleViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const { article: clean, cutAfter } = article.reading.value;
  const { controller, annotations } = article;
  const note = useMemo(() => draftWriting(annotations), [annotations]);
  const pictures = usePictures(article, !isAskedFor);
  useEffect(() => {
    const stop = new AbortController();
    if (root.current) watchText(root.current, controller, () => true, stop.signal);
    listen('quote:asked', () => document.hasFocus() && void saveAsAsked(controller), stop.signal);
    listen('quote:pointed', ({ id }) => showPointed(article, id), stop.signal);
    return () => stop.abort();
  }, [article]);
  const atHand = controller.atHand.value;
  useKeys({
    q: () => void controller.save(),
    ...(atHand?.kind === 'quote' && { e: () => controller.open(atHand.id, { writes: true }) }),
    ...(atHand && { Escape: () => controller.leave() }),
  });
  return (
    <article class="article" aria-label={t('articleRegion')}>
      <ArticleHeader
        article={clean}
        held={(head) => {
          article.head = head;
        }}
      />
      <DoubtLine reading={article.reading.value} readOther={readOther} />
      {cutAfter && <p class="article-cut">{t('articleCut', formatCount(cutAfter))}</p>}
      <LeadImage image={clean.leadImage} lang={clean.lang} dir={clean.dir} pictures={pictures} />
      <ArticleBody article={article} root={root} pictures={pictures} />
      {clean.source && <p class="article-source">{t('source', clean.source)}</p>}
      <QuoteLayer
        controller={controller}
        speech={{ t, explain, locale: language() }}
        article={() => headerOf(article.reading.peek().article)}
        note={note}
      />
    </article>
  );
}

/** The same key twice leads to the note, as on a live page. */
async function saveAsAsked(controller: QuoteController): Promise<void> {
  const atHand = controller.atHand.peek();
  if (atHand?.kind === 'quote') controller.open(atHand.id, { writes: true });
  else await controller.save();
}

/** The reader pointed at it in another view; the one it was pointed at in stays where it is. */
function showPointed({ anchors, controller }: OpenArticle, id: string): void {
  const range = anchors.peek().get(id);
  const atHand = controller.atHand.peek();
  const isHere = atHand?.kind === 'pointed' && atHand.ids.includes(id);
  if (range && !isHere) showRange(range);
}

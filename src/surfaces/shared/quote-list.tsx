import { Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Quote } from '../../messages/protocol.ts';
import type { Failure, Result } from '../../messages/result.ts';
import { CopyLink } from './copy-link.tsx';
import { Icon } from './icon.tsx';
import type { Keep } from './keep.ts';
import type { OpenArticle } from './open-article.ts';
import { Problem } from './problem.tsx';
import { QuoteNote } from './quote-note.tsx';

interface QuoteListProps {
  article: OpenArticle;
  /** Leads to a quote's place in the text. */
  show(range: Range): void;
}

/** The saved quotes: a click leads to the place of one; what is removed can be had back at once. */
export function QuoteList({ article, show }: QuoteListProps) {
  const { keep } = article;
  const { gone, back, failure, remove, restore } = useRemoving(article);
  const quotes = inPlace(keep.quotes.value, gone);
  if (quotes.length === 0) return <p class="quiet">{t('quotesNone')}</p>;
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      <ul class="quotes plain-list">
        {quotes.map((quote) =>
          quote.id === gone?.id ? (
            <RemovedQuote key={quote.id} undo={restore} />
          ) : (
            <QuoteEntry
              key={quote.id}
              keep={keep}
              quote={quote}
              range={article.anchors.value.get(quote.id) ?? null}
              address={article.reading.value.article.url}
              show={show}
              remove={() => remove(quote)}
              isBack={quote.id === back}
            />
          ),
        )}
      </ul>
    </>
  );
}

interface QuoteEntryProps {
  keep: Keep;
  quote: Quote;
  /** Where it stands in the text; null where its words are no longer there. */
  range: Range | null;
  /** Of the page it was taken from. */
  address: string;
  show(range: Range): void;
  remove(): void;
  /** It has just been had back: the focus that was on Undo is on it. */
  isBack: boolean;
}

/** One quote and the reader's own on it, with the ways to its place and out of the list. */
export function QuoteEntry(props: QuoteEntryProps) {
  const { keep, quote, range, address, show, remove, isBack } = props;
  const removal = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) focus(removal.current);
  }, [isBack]);
  return (
    <li class="quote">
      <button
        type="button"
        class="quote-show"
        title={t('quoteShow')}
        disabled={!range}
        onClick={() => range && show(range)}
      >
        {quote.text}
        {!range && <span class="quote-lost">{t('quoteLost')}</span>}
      </button>
      {range && <CopyLink range={range} address={address} />}
      <button
        type="button"
        class="icon-button"
        aria-label={t('quoteRemove')}
        title={t('quoteRemove')}
        ref={removal}
        onClick={remove}
      >
        <Icon node={Trash2} />
      </button>
      <QuoteNote keep={keep} quote={quote} />
    </li>
  );
}

/** Stands where a quote was; takes the focus that was on its button. */
export function RemovedQuote({ undo }: { undo(): void }) {
  return (
    <li class="quote-removed">
      <span role="status">{t('quoteRemoved')}</span>
      <button type="button" class="button button-quiet" ref={focus} onClick={undo}>
        {t('undo')}
      </button>
    </li>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** Removing with one step back; `gone` is the quote removed last. */
export function useRemoving({ keep }: OpenArticle) {
  const [gone, setGone] = useState<Quote | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tell = (result: Result<unknown>) => setFailure(result.ok ? null : result.error);
  const remove = async (quote: Quote) => {
    const removed = await keep.removeQuote(quote.id);
    tell(removed);
    if (!removed.ok) return;
    setBack(null);
    setGone(quote);
  };
  const restore = async () => {
    if (!gone) return;
    const restored = await keep.restoreQuote(gone.id);
    tell(restored);
    if (!restored.ok) return;
    setBack(gone.id);
    setGone(null);
  };
  return {
    gone,
    /** Id of the quote that was had back last. */
    back,
    failure,
    remove: (quote: Quote) => void remove(quote),
    restore: () => void restore(),
  };
}

/** The list with the removed quote still at its place. */
export function inPlace(quotes: readonly Quote[], gone: Quote | null): Quote[] {
  if (!gone || quotes.some(({ id }) => id === gone.id)) return [...quotes];
  const start = ({ selectors }: Quote) => selectors.position.start;
  const at = quotes.findIndex((quote) => start(quote) > start(gone));
  return at < 0 ? [...quotes, gone] : quotes.toSpliced(at, 0, gone);
}

import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Quote } from '../../model/quote.ts';
import type { Failure } from '../../model/result.ts';
import { UndoLine } from '../annotations/undo-line.tsx';
import { UndoStack } from '../annotations/undo-stack.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { pressKey } from '../controls/keys.ts';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';
import type { ArticleAnnotations } from './article-annotations.ts';
import { CopyLink, linkToRange } from './copy-link.tsx';
import { QUOTE_KEYS, quoteKeys } from './quote-keys.ts';
import { QuoteNote } from './quote-note.tsx';
import { type Gone, inOrder, nextTo, takenElsewhere, withGone } from './quotes-in-order.ts';

interface QuoteListProps {
  article: OpenArticle;
  /** Leads to a quote's place in the text. */
  show(range: Range): void;
}

/** The saved quotes: a click leads to the place of one; what is removed can be had back at once. */
export function QuoteList({ article, show }: QuoteListProps) {
  const removing = useRemoving(article);
  const { failure, quotes } = removing;
  const lost = quotes.filter(({ id }) => article.isLost(id));
  const apart = { outside: lost.filter(isOfPage), gone: lost.filter((one) => !isOfPage(one)) };
  if (quotes.length === 0) return <p class="muted">{t('quotesNone')}</p>;
  const entries = (some: readonly Quote[]) => (
    <ul class="quotes plain-list">
      {some.map((quote) => (
        <Entry key={quote.id} article={article} quote={quote} show={show} removing={removing} />
      ))}
    </ul>
  );
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      {lost.length < quotes.length && entries(quotes.filter((quote) => !lost.includes(quote)))}
      {apart.outside.length > 0 && (
        <Apart name={t('quotesOutside')} more={t('quotesOutsideMore')}>
          {entries(apart.outside)}
        </Apart>
      )}
      {apart.gone.length > 0 && (
        <Apart name={t('quotesLost')} more={t('quotesLostMore')}>
          {entries(apart.gone)}
        </Apart>
      )}
    </>
  );
}

/** Its words may stand on the page where the article has them not, or be gone: here nobody knows. */
const isOfPage = ({ basis }: Quote): boolean => basis === 'page';

/** Quotes that have no place in the article, and why. */
const Apart = (props: { name: string; more: string; children: ComponentChildren }) => (
  <section class="quotes-lost" aria-label={props.name}>
    <h3 class="heading">{props.name}</h3>
    <p class="muted">{props.more}</p>
    {props.children}
  </section>
);

interface EntryProps extends QuoteListProps {
  quote: Quote;
  removing: Removing;
  /** Whether it says of itself that its words are not there. */
  saysLost?: boolean;
}

/** A quote with what can be done with it, or what is left of it once it was removed. */
export function Entry({ article, quote, show, removing, saysLost = false }: EntryProps) {
  const { gone, back, remove, restore } = removing;
  if (quote.id === gone?.quote.id) return <RemovedQuote undo={restore} isOwn={gone.isOwn} />;
  return (
    <QuoteEntry
      article={article}
      quote={quote}
      range={article.anchors.value.get(quote.id) ?? null}
      address={article.reading.value.article.url}
      lang={article.reading.value.article.lang}
      show={(range) => {
        show(range);
        article.controller.options.point(quote.id);
      }}
      isLost={saysLost && article.isLost(quote.id)}
      remove={() => remove(quote)}
      isBack={quote.id === back}
    />
  );
}

interface QuoteEntryProps {
  article: OpenArticle;
  quote: Quote;
  /** Where it stands in the text; null where its words are no longer there. */
  range: Range | null;
  /** Of the page it was taken from. */
  address: string;
  /** Of the article. */
  lang: string | null;
  show(range: Range): void;
  /** It says that its words are not there. */
  isLost: boolean;
  remove(): void;
  /** It has just been had back: the focus that was on Undo is on it. */
  isBack: boolean;
}

/** One quote and the reader's own on it, with the ways to its place and out of the list. */
function QuoteEntry(props: QuoteEntryProps) {
  const { article, quote, range, address, lang, show, isLost, remove, isBack } = props;
  const entry = useRef<HTMLLIElement>(null);
  const removal = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) focus(removal.current);
  }, [isBack]);
  return (
    <li
      class="quote"
      ref={entry}
      onKeyDown={(event) => pressKey(event, quoteKeys(article, quote, entry.current, remove))}
    >
      <button
        type="button"
        class="quote-show"
        aria-keyshortcuts={QUOTE_KEYS}
        data-colour={quote.colour}
        title={t('quoteShow')}
        dir="auto"
        disabled={!range}
        onClick={() => range && show(range)}
      >
        <span lang={lang ?? undefined}>{quote.text}</span>
      </button>
      {range && <CopyLink link={() => linkToRange(range, address)} />}
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
      {isLost && <p class="quote-lost">{t(isOfPage(quote) ? 'quotesOutside' : 'quotesLost')}</p>}
      <QuoteNote annotations={article.annotations} quote={quote} />
    </li>
  );
}

/** Stands where a quote was; takes the focus that was on its button, where it was removed by that. */
function RemovedQuote({ undo, isOwn }: { undo(): void; isOwn: boolean }) {
  return (
    <li class="quote-removed">
      <UndoLine sentence={t('quoteRemoved')} undo={undo} t={t} {...(isOwn && { button: focus })} />
    </li>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** What {@link useRemoving} gives. */
export type Removing = ReturnType<typeof useRemoving>;

/** The quotes in their order, and removing with one step back; `gone` is the one removed last. */
export function useRemoving({ annotations, anchors }: OpenArticle) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const inPlace = inOrder(annotations.quotes.value, anchors.value);
  const removed = useMemo(
    () => new UndoStack<Gone>(({ quote }) => annotations.restoreQuote(quote.id)),
    [annotations],
  );
  const own = useTaken(annotations, inPlace, (taken) => removed.push(taken));
  const gone = removed.offered.value;
  const remove = async (quote: Quote) => {
    const before = nextTo(quote.id, inPlace);
    own.current = quote.id;
    const taking = annotations.removeQuote(quote.id);
    const result = await removed.remove({ quote, before, isOwn: true }, taking);
    setFailure(result.ok ? null : result.error);
  };
  const restore = async () => {
    if (!gone) return;
    const result = await removed.restore(gone);
    setFailure(result.ok ? null : result.error);
    if (result.ok) own.current = null;
  };
  return {
    quotes: withGone(inPlace, gone),
    gone,
    /** Id of the quote that was had back last. */
    back: removed.back.value?.quote.id ?? null,
    failure,
    remove: (quote: Quote) => void remove(quote),
    restore: () => void restore(),
  };
}

/**
 * Notices a quote that another view has removed. Gives what holds the id of the one that this view
 * is removing itself.
 */
function useTaken(
  annotations: ArticleAnnotations,
  quotes: readonly Quote[],
  taken: (gone: Gone) => void,
) {
  const own = useRef<string | null>(null);
  const seen = useRef({ annotations, quotes });
  useEffect(() => {
    const before = seen.current.annotations === annotations ? seen.current.quotes : [];
    seen.current = { annotations, quotes };
    const gone = takenElsewhere(before, quotes, own.current);
    if (gone) taken(gone);
  });
  return own;
}

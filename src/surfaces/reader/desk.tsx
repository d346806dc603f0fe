import { useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { ArticleView } from '../shared/article-view.tsx';
import { FurtherReading } from '../shared/further-reading.tsx';
import { KeepCopy } from '../shared/keep-copy.tsx';
import { useKeys } from '../shared/keys.ts';
import { KeysDialog } from '../shared/keys-dialog.tsx';
import type { OpenArticle } from '../shared/open-article.ts';
import { showRange } from '../shared/paint-quotes.ts';
import { PrivateLine } from '../shared/private-line.tsx';
import { QuoteList } from '../shared/quote-list.tsx';
import { RemovalsFold } from '../shared/removals-fold.tsx';
import { Bar } from './bar.tsx';
import { Margin } from './margin.tsx';
import { NoteSlip } from './note-slip.tsx';
import { Outline } from './outline.tsx';
import { READER_KEYS } from './reader-keys.ts';
import { Sentences } from './sentences.tsx';
import { useIsWide } from './use-is-wide.ts';

/** The article in its column, the outline before it, the reader's own in the margin after it. */
export function Desk({ article }: { article: OpenArticle }) {
  const isWide = useIsWide();
  const help = useRef<HTMLDialogElement>(null);
  const [isOutlineOpen, setOutlineOpen] = useState<boolean | null>(null);
  const [asked, setAsked] = useState(0);
  const hasOutline = article.headings.value.length > 1;
  const outline = hasOutline && (isOutlineOpen ?? isWide);

  const toggleOutline = () => setOutlineOpen(!outline);
  const toggleHelp = () => (help.current?.open ? help.current.close() : help.current?.showModal());
  const write = () => setAsked(asked + 1);
  const back = () => leave(article);
  const close = () => {
    if (help.current?.open) help.current.close();
    else if (article.desk.atHand.peek()) article.desk.leave();
    else if (!clearSelection() && (isWide || asked === 0)) back();
    setAsked(0);
  };
  const [asksSentences, setAsksSentences] = useState(0);
  useKeys({
    n: write,
    o: toggleOutline,
    s: () => setAsksSentences(asksSentences + 1),
    '?': toggleHelp,
    Escape: close,
  });

  return (
    <div class="reader">
      <Bar
        back={back}
        toggleOutline={hasOutline ? toggleOutline : null}
        isOutlineOpen={outline}
        write={write}
        showKeys={toggleHelp}
      />
      {outline && <Outline article={article} picked={() => isWide || setOutlineOpen(false)} />}
      <main class="reader-column">
        <PrivateLine />
        <ArticleView article={article} isAskedFor />
        <Sentences article={article} asked={asksSentences} />
        {!isWide && <QuotesAtEnd article={article} />}
        <footer class="reader-end">
          <FurtherReading article={article} />
          <RemovalsFold article={article} />
          <KeepCopy article={article} />
        </footer>
      </main>
      <aside class="reader-side" aria-label={t('notes')}>
        {isWide && <Margin article={article} />}
        <NoteSlip article={article} asked={asked} isWide={isWide} close={() => setAsked(0)} />
      </aside>
      <KeysDialog keys={READER_KEYS} dialog={help} />
    </div>
  );
}

function QuotesAtEnd({ article }: { article: OpenArticle }) {
  if (article.keep.quotes.value.length === 0) return null;
  return (
    <section class="reader-quotes">
      <h2 class="heading">{t('quotes')}</h2>
      <QuoteList article={article} show={showRange} />
    </section>
  );
}

/** Whether there was something selected. */
function clearSelection(): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  selection.removeAllRanges();
  return true;
}

/** Back to the page the reader was opened on; a reader in a fresh tab goes there for the first time. */
function leave(article: OpenArticle): void {
  if (history.length > 1) history.back();
  else location.href = article.reading.peek().article.url;
}

import { useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { useAloud } from '../../ui/aloud/use-aloud.tsx';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import { ArticleView } from '../../ui/article/article-view.tsx';
import { FurtherReading } from '../../ui/article/further-reading.tsx';
import { KeepCopy } from '../../ui/article/keep-copy.tsx';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { RemovalsFold } from '../../ui/article/removals/removals-fold.tsx';
import { LineFocus } from '../../ui/attention/line-focus.tsx';
import { useDimming } from '../../ui/attention/use-dimming.ts';
import { useKeys } from '../../ui/controls/keys.ts';
import { KeysDialog } from '../../ui/controls/keys-dialog.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { CopyAllQuotes } from '../../ui/export/copy-all.tsx';
import { SaveArticle } from '../../ui/export/save-article.tsx';
import { useFind } from '../../ui/find/use-find.tsx';
import { QuoteList } from '../../ui/notes/quote-list.tsx';
import { leftOf, ProgressLine, useShare } from '../../ui/reading/progress-line.tsx';
import { ReturnedLine } from '../../ui/reading/returned-line.tsx';
import { useIsPainted } from '../../ui/reading/use-is-painted.ts';
import { usePlace } from '../../ui/reading/use-place.ts';
import { useReading } from '../../ui/reading/use-reading.ts';
import { Bar } from './bar.tsx';
import { Margin } from './margin.tsx';
import { NoteSlip } from './note-slip.tsx';
import { Outline } from './outline.tsx';
import { PrintedAddress, PrintedLinks } from './printed-links.tsx';
import { READER_KEYS } from './reader-keys.ts';
import { Sentences } from './sentences.tsx';
import { useIsWide } from './use-is-wide.ts';

interface ReaderLayoutProps {
  article: OpenArticle;
  /** Whether it is opened at a quote, and not where it was left. */
  isLed?: boolean;
}

/** The article in its column, the outline before it, the reader's own in the margin after it. */
export function ReaderLayout({ article, isLed = false }: ReaderLayoutProps) {
  const isWide = useIsWide();
  const isPainted = useIsPainted();
  const reading = useReading(article.reading.value.article);
  const help = useRef<HTMLDialogElement>(null);
  const [isOutlineOpen, setOutlineOpen] = useState<boolean | null>(null);
  const [asked, setAsked] = useState(0);
  const hasOutline = article.headings.value.length > 1;
  const outline = hasOutline && (isOutlineOpen ?? isWide);

  const find = useFind(article);
  const { focus, dims, printsLinks } = reading.settings.value;
  useDimming(article, dims);
  const aloud = useAloud(article, reading);
  const share = useShare(article);
  const returned = usePlace(article, isLed);

  const toggleOutline = () => setOutlineOpen(!outline);
  const toggleHelp = () => (help.current?.open ? help.current.close() : help.current?.showModal());
  const write = () => setAsked(asked + 1);
  const back = () => leave(article);
  const close = () => {
    if (help.current?.open) help.current.close();
    else if (find.isOpen) find.close();
    else if (aloud.isOn) aloud.stop();
    else if (article.controller.atHand.peek()) article.controller.leave();
    else if (!clearSelection() && (isWide || asked === 0)) back();
    setAsked(0);
  };
  const [asksSentences, setAsksSentences] = useState(0);
  useKeys({
    f: find.open,
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
        reading={reading}
        find={find.open}
        aloud={aloud}
        left={leftOf(article, share)}
      >
        <CopyAllQuotes article={article} />
        <SaveArticle article={article} />
      </Bar>
      {find.bar}
      {focus > 0 && <LineFocus article={article} lines={focus} />}
      {aloud.bar}
      <ReturnedLine article={article} returned={returned} />
      {outline && <Outline article={article} picked={() => isWide || setOutlineOpen(false)} />}
      <main class="reader-column">
        <ProgressLine article={article} share={share} />
        <PrivateLine />
        <ArticleView article={article} isAskedFor />
        {isPainted && (
          <Below article={article} isWide={isWide} {...{ printsLinks, asksSentences }} />
        )}
      </main>
      <aside class="reader-side" aria-label={t('notes')}>
        {isWide && isPainted && <Margin article={article} />}
        <NoteSlip article={article} asked={asked} isWide={isWide} close={() => setAsked(0)} />
      </aside>
      {isPainted && <KeysDialog keys={READER_KEYS} dialog={help} />}
    </div>
  );
}

interface BelowProps {
  article: OpenArticle;
  isWide: boolean;
  printsLinks: boolean;
  asksSentences: number;
}

/** What stands under the text, and what of it is for keys and for paper. */
function Below({ article, isWide, printsLinks, asksSentences }: BelowProps) {
  return (
    <>
      <PrintedAddress article={article} />
      {printsLinks && <PrintedLinks article={article} />}
      <Sentences article={article} asked={asksSentences} />
      {!isWide && <QuotesAtEnd article={article} />}
      <footer class="reader-end">
        <FurtherReading article={article} />
        <RemovalsFold article={article} />
        <KeepCopy article={article} />
      </footer>
    </>
  );
}

function QuotesAtEnd({ article }: { article: OpenArticle }) {
  if (article.annotations.quotes.value.length === 0) return null;
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

import { BookOpen, PanelRight } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { hasSidePanel, openSidePanel } from '../../browser/side-panel.ts';
import type { Tab } from '../../browser/tabs.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../messages/result.ts';
import { Icon } from '../shared/icon.tsx';
import { useKeys } from '../shared/keys.ts';
import { LibraryButton } from '../shared/library-button.tsx';
import { NoteField } from '../shared/note-field.tsx';
import type { OpenArticle } from '../shared/open-article.ts';
import { PrivateLine } from '../shared/private-line.tsx';
import { Problem } from '../shared/problem.tsx';
import { QuietFold } from '../shared/quiet-ledger.tsx';
import { RemovalsFold } from '../shared/removals-fold.tsx';
import type { QuietCalls } from '../shared/tab-quiet.ts';
import { useTabQuiet } from '../shared/use-tab-quiet.ts';
import { QuoteButton, type QuoteCalls } from './quote-button.tsx';

interface ActionsProps {
  article: OpenArticle;
  tab: Tab;
  quotes: QuoteCalls;
}

interface FootProps extends ActionsProps {
  quiet: QuietCalls;
}

/** What stays under the text: the removals, the note, the ways on. */
export function Foot({ article, tab, quotes, quiet: calls }: FootProps) {
  const note = useRef<HTMLDivElement>(null);
  const quiet = useTabQuiet(tab.id, calls);
  const turn = () => quiet && void quiet.turn(!quiet.state.peek()?.on);
  useKeys({ h: turn, n: () => note.current?.querySelector('textarea')?.focus() });
  return (
    <div class="popup-foot">
      <QuietFold quiet={quiet} pointing={close} />
      <RemovalsFold article={article} />
      <div class="popup-note" ref={note}>
        <PrivateLine />
        <NoteField keep={article.keep} draft={article.keep.note} rows={1} />
      </div>
      <Actions article={article} tab={tab} quotes={quotes} />
    </div>
  );
}

function Actions({ article, tab, quotes }: ActionsProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async () => {
    const force = !article.reading.peek().isArticle;
    const opened = await ask('reader:open', { tabId: tab.id, force });
    if (opened.ok) close();
    else setFailure(opened.error);
  };
  // Nothing may be awaited before it is opened: the click would be over.
  const sidePanel = () => {
    openSidePanel(tab.windowId).then(close, () => setFailure({ code: 'failureUnknown' }));
  };
  const hasPanel = hasSidePanel();
  useKeys({ r: () => void read(), ...(hasPanel && { p: sidePanel }) });
  return (
    <>
      {failure && (
        <div class="popup-problem">
          <Problem sentence={explain(failure)} />
        </div>
      )}
      <div class="popup-actions">
        <button
          type="button"
          class="button button-first"
          aria-keyshortcuts="r"
          title={t('openReaderHint')}
          onClick={() => void read()}
        >
          <Icon node={BookOpen} />
          {t('openReader')}
        </button>
        {hasPanel ? (
          <button
            type="button"
            class="button"
            aria-keyshortcuts="p"
            title={t('openSidePanelHint')}
            onClick={sidePanel}
          >
            <Icon node={PanelRight} />
            {t('openSidePanel')}
          </button>
        ) : (
          <QuoteButton tab={tab} quotes={quotes} failed={setFailure} />
        )}
        <LibraryButton opened={close} />
      </div>
      {!hasPanel && <p class="popup-more quiet">{t('quoteOfferMore')}</p>}
    </>
  );
}

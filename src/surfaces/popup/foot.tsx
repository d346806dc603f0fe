import { BookOpen, PanelRight } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { hasSidePanel, openSidePanel } from '../../browser/side-panel.ts';
import type { Tab } from '../../browser/tabs.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { HidingCalls } from '../../tab-client/tab-hiding.ts';
import { useTabHiding } from '../../tab-client/use-tab-hiding.ts';
import { mayBeArticle } from '../../text/article-address.ts';
import { siteHost } from '../../text/site-host.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { RemovalsFold } from '../../ui/article/removals/removals-fold.tsx';
import { useKeys } from '../../ui/controls/keys.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { HidingFold } from '../../ui/hiding/hiding-list.tsx';
import { NoteField } from '../../ui/notes/note-field.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import { AlwaysRead } from './always-read.tsx';
import { QuoteButton, type QuoteCalls } from './quote-button.tsx';
import { QuotesFold } from './quotes-fold.tsx';

interface ActionsProps {
  article: OpenArticle;
  tab: Tab;
  quotes: QuoteCalls;
}

interface FootProps extends ActionsProps {
  hiding: HidingCalls;
}

/** What stays under the text: the removals, the note, the ways on. */
export function Foot({ article, tab, quotes, hiding: calls }: FootProps) {
  const note = useRef<HTMLDivElement>(null);
  const hiding = useTabHiding(tab.id, calls);
  const setHiding = () => void hiding?.toggle();
  useKeys({ h: setHiding, n: () => note.current?.querySelector('textarea')?.focus() });
  return (
    <div class="popup-foot">
      <HidingFold hiding={hiding} pointing={close} />
      <QuotesFold article={article} />
      <RemovalsFold article={article} />
      <div class="popup-note" ref={note}>
        <PrivateLine />
        <NoteField annotations={article.annotations} draft={article.annotations.note} rows={1} />
      </div>
      <Actions article={article} tab={tab} quotes={quotes} />
    </div>
  );
}

function Actions({ article, tab, quotes }: ActionsProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async () => {
    const { isArticle, isOther = false } = article.reading.peek();
    const options = { force: !isArticle, other: isOther };
    const opened = await ask('reader:open', { tabId: tab.id, ...options });
    if (opened.ok) close();
    else setFailure(opened.error);
  };
  // Nothing may be awaited before it is opened: the click would be over.
  const sidePanel = () => {
    openSidePanel(tab.windowId).then(close, () => setFailure({ code: 'failureUnknown' }));
  };
  const hasPanel = hasSidePanel();
  const { isArticle, article: clean } = article.reading.value;
  const { url } = clean;
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
            <Icon node={PanelRight} turns />
            {t('openSidePanel')}
          </button>
        ) : (
          <QuoteButton tab={tab} quotes={quotes} failed={setFailure} />
        )}
        {isArticle && mayBeArticle(url) && (
          <AlwaysRead site={siteHost(new URL(url))} failed={setFailure} />
        )}
        <LibraryButton opened={close} />
      </div>
      {!hasPanel && <p class="popup-more muted">{t('quoteOfferMore')}</p>}
    </>
  );
}

import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { HidingCalls } from '../../tab-client/tab-hiding.ts';
import type { Shown, TabReading } from '../../ui/article/tab-reading.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { NoArticle } from '../../ui/controls/notice.tsx';
import { SettingsButton } from '../../ui/controls/settings-button.tsx';
import { type PageId, PanelTabs } from './panel-tabs.tsx';

/** The page beside the page: the article of the tab in front, or why there is none. */
export function SidePanel({ reading, hiding }: { reading: TabReading; hiding: HidingCalls }) {
  const shown = reading.shown.value;
  // Kept here, since the tabs go while another article is read: whoever looks at what was removed
  // and follows a link looks at what was removed there.
  const [page, setPage] = useState<PageId>('article');
  if (shown.phase === 'article')
    return (
      <PanelTabs
        article={shown.article}
        tab={shown.tab}
        hiding={hiding}
        page={page}
        setPage={setPage}
        readOther={(other) => void reading.show(shown.tab, { other })}
      />
    );
  return (
    <main class="panel-empty">
      <Empty reading={reading} shown={shown} />
    </main>
  );
}

function Empty({ reading, shown }: { reading: TabReading; shown: Shown }) {
  if (shown.phase === 'reading')
    return (
      <p class="notice muted" role="status">
        {t('loading')}
      </p>
    );
  if (shown.phase !== 'failed') return null;
  const { failure, tab } = shown;
  return (
    <>
      <NoArticle
        failure={failure}
        readAnyway={() => void reading.show(tab, { force: true })}
        tryAgain={() => void reading.show(tab)}
      />
      <div class="panel-ways">
        <LibraryButton />
        <SettingsButton />
      </div>
    </>
  );
}

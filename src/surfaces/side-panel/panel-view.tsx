import { t } from '../../browser/i18n.ts';
import type { QuietCalls } from '../../tab-client/tab-quiet.ts';
import type { Shown, TabReading } from '../../ui/article/tab-reading.ts';
import { NoArticle } from '../../ui/controls/notice.tsx';
import { Desk } from './desk.tsx';

/** The page beside the page: the article of the tab in front, or why there is none. */
export function SidePanel({ reading, quiet }: { reading: TabReading; quiet: QuietCalls }) {
  const shown = reading.shown.value;
  if (shown.phase === 'article')
    return <Desk article={shown.article} tab={shown.tab} quiet={quiet} />;
  return (
    <main class="panel-empty">
      <Empty reading={reading} shown={shown} />
    </main>
  );
}

function Empty({ reading, shown }: { reading: TabReading; shown: Shown }) {
  if (shown.phase === 'reading')
    return (
      <p class="notice quiet" role="status">
        {t('loading')}
      </p>
    );
  if (shown.phase !== 'failed') return null;
  const { failure, tab } = shown;
  return (
    <NoArticle
      failure={failure}
      readAnyway={() => void reading.show(tab, { force: true })}
      tryAgain={() => void reading.show(tab)}
    />
  );
}

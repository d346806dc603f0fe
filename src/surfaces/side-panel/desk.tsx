import { BookOpen } from 'lucide';
import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Tab } from '../../browser/tabs.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { QuietCalls } from '../../tab-client/tab-quiet.ts';
import { useTabQuiet } from '../../tab-client/use-tab-quiet.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { RemovalList } from '../../ui/article/removal-list.tsx';
import { useKeys } from '../../ui/controls/keys.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { QuietFold } from '../../ui/hiding/quiet-ledger.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import { ArticlePage } from './article-page.tsx';
import { NotesPage } from './notes-page.tsx';
import { type TabEntry, TabList } from './tab-list.tsx';

type PageId = 'article' | 'notes' | 'removed';

interface ReadProps {
  article: OpenArticle;
  tab: Tab;
}

interface DeskProps extends ReadProps {
  quiet: QuietCalls;
}

/** Article, Notes and Removed of one article. */
export function Desk({ article, tab, quiet: calls }: DeskProps) {
  const [page, setPage] = useState<PageId>('article');
  const [asked, setAsked] = useState(0);
  const note = article.keep.note.text.value.trim() ? 1 : 0;
  const tabs: TabEntry<PageId>[] = [
    { id: 'article', name: t('articleRegion'), count: 0 },
    { id: 'notes', name: t('notes'), count: note + article.keep.quotes.value.length },
    { id: 'removed', name: t('removed'), count: removedNow(article) },
  ];
  const show = (range: Range) => {
    setPage('article');
    // Once the text is to be seen again.
    requestAnimationFrame(() => showRange(range));
  };
  const write = () => {
    setPage('notes');
    setAsked(asked + 1);
  };
  const quiet = useTabQuiet(tab.id, calls);
  const turn = () => quiet && void quiet.turn(!quiet.state.peek()?.on);
  useKeys({ n: write, h: turn });
  return (
    <main class="panel">
      <header class="panel-bar">
        <TabList<PageId> tabs={tabs} selected={page} select={setPage} />
        <Read article={article} tab={tab} />
      </header>
      <ArticlePage key={article.id} article={article} isShown={page === 'article'} />
      <div {...panel('notes', page)}>
        <NotesPage article={article} asked={asked} show={show} />
      </div>
      <div {...panel('removed', page)}>
        <div>
          <QuietFold quiet={quiet} open />
          <h2 class="heading">{t('removedFromArticle')}</h2>
          <RemovalList article={article} />
        </div>
      </div>
    </main>
  );
}

const removedNow = ({ reading, back }: OpenArticle): number =>
  reading.value.removals.length - back.value.size;

const panel = (id: PageId, shown: PageId) => ({
  id: `${id}-panel`,
  class: 'panel-page',
  role: 'tabpanel' as const,
  'aria-labelledby': id,
  tabIndex: 0,
  hidden: id !== shown,
});

function Read({ article, tab }: ReadProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async () => {
    const force = !article.reading.peek().isArticle;
    const opened = await ask('reader:open', { tabId: tab.id, force });
    setFailure(opened.ok ? null : opened.error);
  };
  useKeys({ r: () => void read() });
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      <button
        type="button"
        class="icon-button"
        aria-label={t('openReader')}
        aria-keyshortcuts="r"
        title={t('openReaderHint')}
        onClick={() => void read()}
      >
        <Icon node={BookOpen} size={20} />
      </button>
    </>
  );
}

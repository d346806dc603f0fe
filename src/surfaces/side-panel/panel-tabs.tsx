import { BookOpen } from 'lucide';
import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Tab } from '../../browser/tabs.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { HidingCalls } from '../../tab-client/tab-hiding.ts';
import { useTabHiding } from '../../tab-client/use-tab-hiding.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { RemovalList } from '../../ui/article/removals/removal-list.tsx';
import { IconButton } from '../../ui/controls/icon-button.tsx';
import { useKeys } from '../../ui/controls/keys.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { HidingFold } from '../../ui/hiding/hiding-list.tsx';
import { ReadingButton } from '../../ui/reading/reading-button.tsx';
import { useReading } from '../../ui/reading/use-reading.ts';
import { ArticlePage } from './article-page.tsx';
import { NotesPage } from './notes-page.tsx';
import { type TabEntry, TabList } from './tab-list.tsx';

/** Which of the three is in front. */
export type PageId = 'article' | 'notes' | 'removed';

interface ReadProps {
  article: OpenArticle;
  tab: Tab;
}

interface PanelTabsProps extends ReadProps {
  hiding: HidingCalls;
  page: PageId;
  setPage: (page: PageId) => void;
  readOther: (other: boolean) => void;
}

/** Article, Notes and Removed of one article. */
export function PanelTabs(props: PanelTabsProps) {
  const { article, tab, hiding: calls, page, setPage, readOther } = props;
  const [asked, setAsked] = useState(0);
  const reading = useReading(article.reading.value.article);
  const note = article.annotations.note.text.value.trim() ? 1 : 0;
  const tabs: TabEntry<PageId>[] = [
    { id: 'article', name: t('articleRegion'), count: 0 },
    { id: 'notes', name: t('notes'), count: note + article.annotations.quotes.value.length },
    // Three counts that count three things would be no help: each stands with its own words inside.
    { id: 'removed', name: t('panelHidden'), count: 0 },
  ];
  const show = (range: Range) => {
    setPage('article');
    // Once the text is to be seen again.
    requestAnimationFrame(() => showRange(range));
  };
  const showInText = (range: Range) => {
    show(range);
    // The list is out of sight: whoever came by keyboard goes on in the text.
    requestAnimationFrame(() => document.getElementById('article-panel')?.focus());
  };
  const write = () => {
    setPage('notes');
    setAsked(asked + 1);
  };
  const hiding = useTabHiding(tab.id, calls);
  const setHiding = () => void hiding?.toggle();
  useKeys({ n: write, h: setHiding });
  return (
    <main class="panel">
      <header class="panel-bar">
        <TabList<PageId> tabs={tabs} selected={page} select={setPage} />
        <div class="panel-bar-end">
          <ReadingButton reading={reading} />
          <Read article={article} tab={tab} />
        </div>
      </header>
      <ArticlePage
        key={article.id}
        article={article}
        reading={reading}
        isShown={page === 'article'}
        readOther={readOther}
      />
      <div {...panel('notes', page)}>
        <Title article={article} />
        <NotesPage article={article} asked={asked} show={show} />
      </div>
      <div {...panel('removed', page)}>
        <Title article={article} />
        <div>
          <HidingFold hiding={hiding} open />
          <h2 class="heading">{t('removedFromArticle')}</h2>
          <RemovalList article={article} show={showInText} />
        </div>
      </div>
    </main>
  );
}

/** What these pages are about, for those who hear them. */
const Title = ({ article: { reading } }: { article: OpenArticle }) => (
  <h1 class="spoken" dir="auto">
    {reading.value.article.title}
  </h1>
);

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
    const { isArticle, isOther = false } = article.reading.peek();
    const options = { force: !isArticle, other: isOther };
    const opened = await ask('reader:open', { tabId: tab.id, ...options });
    setFailure(opened.ok ? null : opened.error);
  };
  useKeys({ r: () => void read() });
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      <IconButton
        icon={BookOpen}
        name={t('openReader')}
        keyName="r"
        hint={t('openReaderHint')}
        act={() => void read()}
      />
    </>
  );
}

import { t } from '../../browser/i18n.ts';
import type { Tab } from '../../browser/tabs.ts';
import type { HidingCalls } from '../../tab-client/tab-hiding.ts';
import { ArticleView } from '../../ui/article/article-view.tsx';
import { FurtherReading } from '../../ui/article/further-reading.tsx';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import type { TabReading } from '../../ui/article/tab-reading.ts';
import { useDimming } from '../../ui/attention/use-dimming.ts';
import { useReading } from '../../ui/reading/use-reading.ts';
import { Foot } from './foot.tsx';
import type { QuoteCalls } from './quote-button.tsx';
import { WithoutArticle } from './without-article.tsx';

interface PopupProps {
  reading: TabReading;
  hiding: HidingCalls;
  quotes: QuoteCalls;
}

/** The toolbar button's page: the article of the tab, or why there is none. */
export function Popup({ reading, hiding, quotes }: PopupProps) {
  const shown = reading.shown.value;
  if (shown.phase === 'waiting') return <main class="popup" />;
  if (shown.phase === 'reading') return <Loading />;
  if (shown.phase === 'article')
    return (
      <Article
        article={shown.article}
        tab={shown.tab}
        hiding={hiding}
        quotes={quotes}
        readOther={(other) => void reading.show(shown.tab, { other })}
      />
    );
  const { failure, tab } = shown;
  return (
    <WithoutArticle
      failure={failure}
      tab={tab}
      hiding={hiding}
      readAnyway={() => void reading.show(tab, { force: true })}
      tryAgain={() => void reading.show(tab)}
    />
  );
}

function Loading() {
  return (
    <main class="popup">
      <p class="notice muted" role="status">
        {t('loading')}
      </p>
    </main>
  );
}

function Article(props: {
  article: OpenArticle;
  tab: Tab;
  hiding: HidingCalls;
  quotes: QuoteCalls;
  readOther: (other: boolean) => void;
}) {
  const { article, readOther } = props;
  const reading = useReading(article.reading.value.article);
  useDimming(article, reading.settings.value.dims);
  return (
    <main class="popup">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what scrolls */}
      <section class="popup-text" tabIndex={0} aria-label={t('articleRegion')}>
        <ArticleView article={article} readOther={readOther} />
        <FurtherReading key={article.id} article={article} />
      </section>
      <Foot {...props} />
    </main>
  );
}

import { ChevronRight } from 'lucide';
import { plural } from '../../browser/plural.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { QuoteList } from '../../ui/notes/quote-list.tsx';
import { Icon } from '../../ui/theme/icon.tsx';

/** One line that says how many quotes there are of the article, which unfolds into them. */
export function QuotesFold({ article }: { article: OpenArticle }) {
  const { length } = article.annotations.quotes.value;
  if (length === 0) return <section hidden />;
  return (
    <details class="fold" name="folds">
      <summary>
        <Icon node={ChevronRight} />
        {plural('libraryQuotes', length)}
      </summary>
      <div class="fold-inside">
        <QuoteList article={article} show={showRange} />
      </div>
    </details>
  );
}

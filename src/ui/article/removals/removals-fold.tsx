import { ChevronRight } from 'lucide';
import { Icon } from '../../theme/icon.tsx';
import type { OpenArticle } from '../open-article.ts';
import { removedLine } from './removal-counts.ts';
import { RemovalList } from './removal-list.tsx';

/** One line on what was removed, which unfolds into the list. */
export function RemovalsFold({ article }: { article: OpenArticle }) {
  return (
    <details class="fold" name="folds">
      <summary>
        <Icon node={ChevronRight} />
        {removedLine(article.reading.value.removals, article.back.value)}
      </summary>
      <div class="fold-inside">
        <RemovalList article={article} />
      </div>
    </details>
  );
}

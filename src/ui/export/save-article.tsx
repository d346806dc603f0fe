import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { Icon } from '../theme/icon.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { ExportScope } from './export-scope.ts';
import { exportedOpenArticle } from './exported-open-article.ts';

/** The button that saves an open article, with its quotes and its note, as a file. */
export function SaveArticle({ article }: { article: OpenArticle }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('saveArticleAs')}
        aria-haspopup="dialog"
        title={t('saveArticleAs')}
        onClick={() => setOpen(true)}
      >
        <Icon node={Download} size={20} />
      </button>
      {isOpen && (
        <ExportDialog
          title={t('saveArticleAs')}
          scopes={[scopeOf(article)]}
          withCopies
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

function scopeOf(article: OpenArticle): ExportScope {
  const count = article.annotations.quotes.peek().length;
  const title = article.reading.peek().article.title;
  return {
    id: 'article',
    name: [title, count > 0 && plural('libraryQuotes', count)].filter(Boolean).join(' · '),
    count: 1,
    only: title,
    copies: 1,
    quotes: count,
    articles: async function* (withCopies) {
      yield exportedOpenArticle(article, withCopies);
    },
  };
}

import { t } from '../../browser/i18n.ts';
import { LibraryButton } from '../shared/library-button.tsx';
import { NoteField } from '../shared/note-field.tsx';
import type { OpenArticle } from '../shared/open-article.ts';
import { QuoteList } from '../shared/quote-list.tsx';

interface NotesPageProps {
  article: OpenArticle;
  show(range: Range): void;
}

/** The reader's own words, and the article's that are kept. */
export function NotesPage({ article, show }: NotesPageProps) {
  return (
    <div class="panel-notes">
      <NoteField key={article.id} keep={article.keep} rows={4} isLabelSeen />
      <section class="panel-section">
        <div class="panel-heading">
          <h2 class="heading">{t('quotes')}</h2>
          <LibraryButton />
        </div>
        <QuoteList key={article.id} article={article} show={show} />
      </section>
    </div>
  );
}

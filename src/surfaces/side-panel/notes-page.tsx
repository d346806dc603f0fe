import { useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { KeepCopy } from '../../ui/article/keep-copy.tsx';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { CopyAllQuotes } from '../../ui/export/copy-all.tsx';
import { ArticleNote } from '../../ui/notes/article-note.tsx';
import { QuoteList } from '../../ui/notes/quote-list.tsx';
import { focusText } from '../../ui/reading/focus-text.ts';

interface NotesPageProps {
  article: OpenArticle;
  /** How often the note has been asked to be written in. */
  asked: number;
  show(range: Range): void;
}

/** The reader's own words, and the article's that are kept. */
export function NotesPage({ article, asked, show }: NotesPageProps) {
  const page = useRef<HTMLDivElement>(null);
  return (
    <div class="panel-notes" ref={page}>
      <PrivateLine />
      <ArticleNote
        key={article.id}
        annotations={article.annotations}
        rows={4}
        isLabelSeen
        asked={asked}
        leave={() => focusText(page.current)}
      />
      <section class="panel-section">
        <div class="panel-heading">
          <h2 class="heading">{t('quotes')}</h2>
          <div class="panel-heading-ways">
            <CopyAllQuotes article={article} />
            <LibraryButton />
          </div>
        </div>
        <QuoteList key={article.id} article={article} show={show} />
      </section>
      <KeepCopy article={article} />
    </div>
  );
}

import { X } from 'lucide';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { ArticleNote } from '../../ui/notes/article-note.tsx';
import { focusText } from '../../ui/reading/focus-text.ts';
import { Icon } from '../../ui/theme/icon.tsx';

interface NoteSlipProps {
  article: OpenArticle;
  /** How often it has been asked for since it was closed. In a wide window it is always there. */
  asked: number;
  isWide: boolean;
  close(): void;
}

/** The note, at the foot of the margin; in a narrow window a slip over the foot of the page. */
export function NoteSlip({ article, asked, isWide, close }: NoteSlipProps) {
  const leave = () => {
    focusText(article.root);
    close();
  };
  return (
    <div class="slip" hidden={!isWide && asked === 0}>
      <ArticleNote
        annotations={article.annotations}
        rows={isWide ? 1 : 3}
        asked={asked}
        leave={leave}
      />
      {!isWide && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('close')}
          title={t('close')}
          onClick={leave}
        >
          <Icon node={X} />
        </button>
      )}
    </div>
  );
}

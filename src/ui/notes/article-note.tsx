import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { NoteText } from '../annotations/note-text.tsx';
import type { ArticleAnnotations } from './article-annotations.ts';
import { NoteLine } from './note-field.tsx';
import { NotePreview } from './note-preview.tsx';
import { TagRow } from './tag-row.tsx';

interface ArticleNoteProps {
  annotations: ArticleAnnotations;
  /** Rows before anything is written. */
  rows: number;
  /** Whether the label is seen, or only heard. */
  isLabelSeen?: boolean;
  /** How often it has been asked to be written in; each time the focus goes to it. */
  asked: number;
  /** Escape has been pressed in it. */
  leave?(): void;
}

/** The reader's own words on an article, to be written or looked at, and its tags. */
export function ArticleNote({
  annotations,
  rows,
  isLabelSeen = false,
  asked,
  leave,
}: ArticleNoteProps) {
  const [isLookedAt, setLookedAt] = useState(false);
  const field = useFieldAskedFor(asked, () => setLookedAt(false));
  const text = annotations.note.text.value;
  const hasWords = text.trim() !== '';
  const isPreview = isLookedAt && hasWords;
  return (
    <div class="note">
      {isPreview && isLabelSeen && <span class="heading">{t('note')}</span>}
      {isPreview ? (
        <NotePreview text={text} />
      ) : (
        <NoteText
          draft={annotations.note}
          label={t('note')}
          placeholder={t('notePlaceholder')}
          rows={rows}
          isLabelSeen={isLabelSeen}
          leave={leave}
          field={field}
        />
      )}
      <NoteLine annotations={annotations} draft={annotations.note}>
        {hasWords && (
          <button type="button" class="note-act" onClick={() => setLookedAt(!isPreview)}>
            {t(isPreview ? 'noteEdit' : 'notePreview')}
          </button>
        )}
      </NoteLine>
      <TagRow tags={annotations.tags.value} change={(change) => annotations.changeTags(change)} />
    </div>
  );
}

/** Gives a place for the field; it gets the focus when `asked` has grown, once `show` has shown it. */
function useFieldAskedFor(asked: number, show: () => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const heard = useRef(asked);
  const [times, setTimes] = useState(0);
  useLayoutEffect(() => {
    if (asked > heard.current) {
      show();
      setTimes(times + 1);
    }
    heard.current = asked;
  }, [asked]);
  useLayoutEffect(() => {
    if (times > 0) field.current?.focus({ preventScroll: true });
  }, [times]);
  return field;
}

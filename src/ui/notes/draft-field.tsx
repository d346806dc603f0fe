import { t } from '../../browser/i18n.ts';
import type { NoteFieldProps, NoteWriting } from '../annotations/layer-props.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { NoteField } from './note-field.tsx';

/** Writes the notes on the quotes of an article at their places in its text, saved as they are typed. */
export function draftWriting(annotations: ArticleAnnotations): NoteWriting {
  const Field = ({ id, leave }: NoteFieldProps) => (
    <NoteField
      annotations={annotations}
      draft={annotations.quoteNote(id)}
      label={t('quoteNote')}
      rows={2}
      leave={leave}
    />
  );
  return { Field, isShownUnasked: true };
}

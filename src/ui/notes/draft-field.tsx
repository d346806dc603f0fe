import { t } from '../../browser/i18n.ts';
import type { NoteFieldProps, NoteWriting } from '../annotations/layer-props.ts';
import type { Keep } from './keep.ts';
import { NoteField } from './note-field.tsx';

/** Writes the notes on the quotes of an article at their places in its text, saved as they are typed. */
export function draftWriting(keep: Keep): NoteWriting {
  const Field = ({ id, leave }: NoteFieldProps) => (
    <NoteField
      keep={keep}
      draft={keep.quoteNote(id)}
      label={t('quoteNote')}
      rows={2}
      leave={leave}
    />
  );
  return { Field, isShownUnasked: true };
}

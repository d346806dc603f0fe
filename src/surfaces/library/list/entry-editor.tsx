import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../browser/i18n.ts';
import { isLeaving } from '../../../text/composing.ts';
import { Swatches } from '../../../ui/annotations/swatches.tsx';
import { firstWords } from '../../../ui/notes/first-words.ts';
import { flushBeforeLeaving } from '../../../ui/notes/flush-before-leaving.ts';
import { NoteField } from '../../../ui/notes/note-field.tsx';
import { TagRow } from '../../../ui/notes/tag-row.tsx';
import type { LibraryController } from '../library-controller.ts';
import { type EditedRow, EntryNote } from './entry-note.ts';
import { pickedOf } from './picked.ts';

interface EntryEditorProps {
  controller: LibraryController;
  row: EditedRow;
  close(): void;
}

/** Note, tags and colour of one entry, saved as they are changed. */
export function EntryEditor({ controller, row, close }: EntryEditorProps) {
  const note = useEntryNote(controller, row);
  const picked = pickedOf([row]);
  const { tags } = row.kind === 'quote' ? row.quote : row.note;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whichever field has the focus
    <div
      class="entry-editor"
      onKeyDown={(event) => {
        if (!isLeaving(event) || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <NoteField annotations={note} draft={note.draft} rows={1} takesFocus />
      <TagRow
        tags={tags}
        {...(row.kind === 'quote' && { quote: firstWords(row.quote.text) })}
        change={(change) => controller.change(picked, change)}
        leave={close}
      />
      <div class="entry-editor-foot">
        {row.kind === 'quote' && (
          <Swatches
            action="quoteColour"
            t={t}
            chosen={row.quote.colour}
            choose={(colour) => void controller.paint(picked, colour)}
          />
        )}
        <button type="button" class="button" onClick={close}>
          {t('libraryDone')}
        </button>
      </div>
    </div>
  );
}

function useEntryNote(controller: LibraryController, row: EditedRow): EntryNote {
  const stored = row.kind === 'quote' ? row.quote.note : row.note.text;
  const [note] = useState(
    () => new EntryNote(row, () => controller.shelves.refresh([row.article.key])),
  );
  useEffect(() => note.accept(stored), [stored]);
  useEffect(() => {
    const leaving = new AbortController();
    flushBeforeLeaving(() => [note.draft], leaving.signal);
    return () => leaving.abort();
  }, []);
  return note;
}

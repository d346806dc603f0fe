import { useEffect, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { QuoteChange } from '../../model/quote.ts';
import { type Result, succeed } from '../../model/result.ts';
import type { TextEdit } from '../../text/merge-text.ts';
import { NoteDraft } from '../../ui/annotations/note-draft.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { ColourChoice } from './colour-choice.tsx';
import type { LibraryDesk } from './library-desk.ts';
import type { Row } from './rows.ts';
import { TagField } from './tag-field.tsx';

/** A line that can be edited. */
export type EditedRow = Extract<Row, { kind: 'quote' | 'note' }>;

interface EntryEditorProps {
  desk: LibraryDesk;
  row: EditedRow;
  known: string;
  close(): void;
}

/** Note, tags and colour of one entry, saved as they are changed. */
export function EntryEditor({ desk, row, known, close }: EntryEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useEntryNote(row);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const change = (said: QuoteChange) => void desk.change(pickedRow(row), said);
  const { tags } = row.kind === 'quote' ? row.quote : row.note;
  const state = draft.state.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whichever field has the focus
    <div
      class="entry-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <textarea
        ref={field}
        class="note-field"
        rows={1}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        value={draft.text.value}
        onInput={({ currentTarget }) => draft.edit(currentTarget.value)}
      />
      <TagField
        tags={tags}
        known={known}
        add={(tag) => change({ addTags: [tag] })}
        remove={(tag) => change({ removeTags: [tag] })}
      />
      <div class="entry-editor-foot">
        {row.kind === 'quote' && (
          <ColourChoice colour={row.quote.colour} choose={(colour) => change({ colour })} />
        )}
        <span class="quiet" role="status">
          {state.phase === 'saved' && t('noteSaved')}
        </span>
        <button type="button" class="button" onClick={close}>
          {t('libraryDone')}
        </button>
      </div>
      {state.phase === 'failed' && (
        <Problem sentence={`${t('noteNotSaved')} ${explain(state.failure)}`}>
          <button type="button" class="button button-quiet" onClick={() => void draft.flush()}>
            {t('tryAgain')}
          </button>
        </Problem>
      )}
    </div>
  );
}

/** The note of an entry while it is being written. */
function useEntryNote(row: EditedRow): NoteDraft {
  const stored = row.kind === 'quote' ? row.quote.note : row.note.text;
  const [draft] = useState(() => new NoteDraft((edit) => writeNote(row, edit)));
  // What was asked for before a write may be old; the write itself tells what is stored then.
  useEffect(() => {
    if (!draft.isDirty || draft.turn === 0) draft.accept(stored, draft.turn);
  }, [stored]);
  useEffect(() => {
    const leaving = new AbortController();
    addEventListener('pagehide', () => void draft.flush(), { signal: leaving.signal });
    return () => {
      leaving.abort();
      void draft.flush();
    };
  }, []);
  return draft;
}

async function writeNote(row: EditedRow, text: TextEdit): Promise<Result<string>> {
  if (row.kind === 'note') {
    const written = await ask('note:change', { header: row.article.header, change: { text } });
    return written.ok ? succeed(written.value.text) : written;
  }
  const written = await ask('quotes:change', { ids: [row.quote.id], change: { note: text } });
  return written.ok ? succeed(written.value[0]?.note ?? text.text) : written;
}

const pickedRow = (row: EditedRow) =>
  row.kind === 'quote' ? { quotes: [row.quote], notes: [] } : { quotes: [], notes: [row.note] };

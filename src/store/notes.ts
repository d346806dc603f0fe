import type { Note } from '../model/note.ts';
import type { NoteChange } from '../model/quote.ts';
import { mergeText } from '../text/merge-text.ts';
import { changedTags } from '../text/tags.ts';
import type { Collection } from './database/collection.ts';
import { type NoteDocument, noteId } from './documents.ts';
import { pastOf } from './earlier-texts.ts';
import { notesTogether } from './notes-together.ts';
import { isDone, remembered } from './requests-done.ts';

/** The note of an article; null where there is none, or it has been removed. */
export const getNote = async (docs: Collection, key: string): Promise<Note | null> => {
  const found = await docs.get<NoteDocument>(noteId(key));
  return found && !found.removed ? savedNote(found) : null;
};

/**
 * Changes the note of an article, or begins it; one with neither words nor tags is none.
 * @param request its name; one that has been done already changes nothing
 */
export async function changeNote(
  docs: Collection,
  key: string,
  { text, addTags, removeTags }: NoteChange,
  request?: string,
): Promise<Note> {
  const updated = Date.now();
  await docs.settle<NoteDocument>(noteId(key), notesTogether);
  const written = await docs.update<NoteDocument>(noteId(key), (note) => {
    if (isDone(note, request)) return note;
    const before = text ? mergeText(note?.text ?? '', text) : (note?.text ?? '');
    const tags = changedTags(note?.tags ?? [], { add: addTags, remove: removeTags });
    const words = before.trim() ? before : '';
    if (!words && tags.length === 0) return null;
    const earlier = note && words !== note.text ? pastOf(note, words) : note?.earlier;
    return {
      key,
      text: words,
      ...(earlier && { earlier }),
      tags,
      updated,
      ...remembered(note, request),
    };
  });
  return savedNote(written ?? { key, text: '', updated });
}

/** Marks notes as removed at a time (ms since 1970), by the keys of their articles. */
export async function removeNotes(
  docs: Collection,
  keys: readonly string[],
  removed: number,
): Promise<void> {
  await docs.updateEach<NoteDocument>(keys.map(noteId), (note) => ({ ...note, removed }));
}

/** Takes the marks away again. */
export const restoreNotes = (docs: Collection, keys: readonly string[]): Promise<unknown> =>
  docs.updateEach<NoteDocument>(keys.map(noteId), (note) => ({ ...note, removed: null }));

/** A note's document as it is given out. */
export const savedNote = ({ key, text, tags = [], updated }: NoteDocument): Note => ({
  key,
  text,
  tags,
  updated,
});

import type { Collection } from './collection.ts';
import { type NoteDocument, noteId } from './documents.ts';

/** The note of an article; null where there is none. */
export const getNote = async (docs: Collection, key: string): Promise<NoteDocument | null> => {
  const found = await docs.get<NoteDocument>(noteId(key));
  return found && { key: found.key, text: found.text, updated: found.updated };
};

/** Writes the note of an article; a text of nothing but space removes it. */
export async function writeNote(
  docs: Collection,
  key: string,
  text: string,
): Promise<NoteDocument> {
  const note = { key, text: text.trim() ? text : '', updated: Date.now() };
  await docs.update<NoteDocument>(noteId(key), () => (note.text ? note : null));
  return note;
}

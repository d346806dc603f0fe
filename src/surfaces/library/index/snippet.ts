import { cutText } from '../../../text/cut-text.ts';
import { findSearchWord } from '../../../text/search-words.ts';

/** Code units of text on either side of what was found. */
const AROUND = 90;

/** The first place of a text where one of these words (folded) stands, with what is around it; else its beginning. */
export function snippetOf(text: string, marks: ReadonlySet<string>): string {
  const at = findSearchWord(text, marks)?.start ?? 0;
  const start = at <= AROUND ? 0 : wordEnd(text, at - AROUND);
  const end = Math.min(text.length, wordEnd(text, at + AROUND));
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`;
}

/** Code units of a note that a list shows: a longer one would be all there is to be seen. */
const SHOWN = 2000;

/**
 * What a list shows of a note: the note, or of one as long as an article its beginning, or where one
 * of these words (folded) stands that were looked for.
 */
export function shownOf(note: string, marks: ReadonlySet<string> | null): string {
  if (note.length <= SHOWN) return note;
  if (marks && (findSearchWord(note, marks)?.start ?? 0) > SHOWN - AROUND)
    return snippetOf(note, marks);
  return `${cutText(note, wordEnd(note, SHOWN)).trimEnd()} …`;
}

function wordEnd(text: string, from: number): number {
  const space = text.slice(from, from + AROUND).search(/\s/);
  return space < 0 ? from : from + space;
}

import type { LibraryNote, LibraryQuote } from '../../../store/library-entries.ts';
import { isEntry, type Row } from './rows.ts';

/** Quotes and notes that are dealt with together: ids of quotes, keys of the articles of notes. */
export interface Picked {
  quotes: LibraryQuote[];
  notes: LibraryNote[];
}

/** The quotes and notes among lines of the list. */
export function pickedOf(rows: readonly Row[]): Picked {
  const entries = rows.filter(isEntry);
  return {
    quotes: entries.flatMap((row) => (row.kind === 'quote' ? [row.quote] : [])),
    notes: entries.flatMap((row) => (row.kind === 'note' ? [row.note] : [])),
  };
}

/** How many they are. */
export const countPicked = ({ quotes, notes }: Picked): number => quotes.length + notes.length;

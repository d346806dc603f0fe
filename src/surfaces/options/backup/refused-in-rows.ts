import type { RefusedEntry } from '../../../model/incoming.ts';

/** Entries that follow one another, and are refused for one reason. */
export interface RefusedRow extends RefusedEntry {
  /** The last of them; the first, where it is alone. */
  to: string;
}

/** What is refused, with thousands of lines of one table as one. */
export function refusedInRows(refused: readonly RefusedEntry[]): RefusedRow[] {
  const rows: RefusedRow[] = [];
  for (const { at, fault } of refused) {
    const last = rows.at(-1);
    if (last && last.fault === fault && follows(last.to, at)) last.to = at;
    else rows.push({ at, to: at, fault });
  }
  return rows;
}

/** Only numbers say what follows them: others are names of files. */
const follows = (last: string, at: string): boolean =>
  /^\d+$/.test(last) && at === String(Number(last) + 1);

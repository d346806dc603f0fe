import type { Brought } from '../../../store/bringing/bringing.ts';

/** UTF-16 code units of entries in one message, about: browsers carry no more than 64 MB. */
const PIECE = 4_000_000;

/** Entries in pieces that a message carries, each entry in one of them. */
export function inPieces(brought: readonly Brought[], most = PIECE): Brought[][] {
  const pieces: Brought[][] = [];
  let size = most;
  for (const entry of brought) {
    const own = JSON.stringify(entry).length;
    if (size + own > most) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(entry);
    size += own;
  }
  return pieces;
}

import { ask } from '../../../messages/ask.ts';
import type { Failure } from '../../../model/result.ts';
import type { Brought } from '../../../store/bringing/bringing.ts';
import { inPieces } from './entry-pieces.ts';

/** How the entries of an import come to the background. */
export interface OnTheirWay {
  /** With the request itself … */
  brought: Brought[];
  /** … or laid ready before it, in so many pieces. */
  laid: number;
  failure: Failure | null;
}

/**
 * Lays entries ready where they are more than one message carries.
 * @param staging the name of the import
 * @throws the reason of the signal
 */
export async function layEntries(
  brought: readonly Brought[],
  staging: string,
  signal?: AbortSignal,
): Promise<OnTheirWay> {
  const pieces = inPieces(brought);
  if (pieces.length < 2) return { brought: [...brought], laid: 0, failure: null };
  for (const [piece, entries] of pieces.entries()) {
    signal?.throwIfAborted();
    const laid = await ask('entries:lay', { staging, piece, brought: entries });
    if (!laid.ok) return { brought: [], laid: piece, failure: laid.error };
  }
  return { brought: [], laid: pieces.length, failure: null };
}

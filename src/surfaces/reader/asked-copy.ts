import { ask } from '../../messages/ask.ts';
import { isResult } from '../../messages/sending/send.ts';
import type { Reading } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';

/** Where `public/ask-copy.js` leaves the answer that it waits for. */
interface Begun {
  lecternCopy?: Promise<unknown>;
}

/** The copy kept under a key, which was asked for before our scripts were there; or asked for now. */
export async function askedCopy(key: string): Promise<Result<Reading>> {
  const early = await (globalThis as Begun).lecternCopy;
  return isResult<Reading>(early) ? early : ask('copy:get', { key });
}

import { anchorInSlices } from '../../annotations/anchor/anchor.ts';
import { describe } from '../../annotations/describe.ts';
import type { ReadingPlace } from '../../model/reading-place.ts';
import { sentenceAt } from './blocks/sentence-at.ts';
import { firstSeen } from './first-seen.ts';
import { isAmid, readShare } from './progress.ts';
import { viewOf } from './scroller.ts';

/** Room over the sentence that was come back to, in pixels: what stands before it is seen, too. */
const ROOM = 88;

/**
 * Where a text is read now; null where it has hardly been begun, or read to its end.
 * @param lang BCP 47 tag of its language
 */
export function placeNow(
  body: Element,
  scroller: Element,
  lang: string | null,
): ReadingPlace | null {
  const share = readShare(body, scroller);
  const seen = isAmid(share) && scroller.scrollTop > 0 ? firstSeen(body) : null;
  const sentence = seen && (sentenceAt(seen, lang) ?? seen);
  if (!sentence?.toString().trim()) return null;
  return { selectors: describe(body, sentence), share };
}

/** Scrolls to a place; gives whether its words are there. */
export async function goToPlace(
  body: Element,
  scroller: Element,
  { selectors }: ReadingPlace,
  signal: AbortSignal,
): Promise<boolean> {
  const [range] = await anchorInSlices(body, [selectors], { signal });
  if (!range || signal.aborted) return false;
  scroller.scrollTop += range.getBoundingClientRect().top - viewOf(scroller).top - ROOM;
  return true;
}

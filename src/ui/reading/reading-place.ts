import { anchorInSlices } from '../../annotations/anchor/anchor.ts';
import { describe } from '../../annotations/describe.ts';
import { indexText, offsetOf, rangeOf, type TextIndex } from '../../annotations/text-index.ts';
import type { ReadingPlace } from '../../model/reading-place.ts';
import { sentenceAt } from './blocks/sentence-at.ts';
import { firstSeen, headOf } from './first-seen.ts';
import { isBegun, readShare } from './progress.ts';
import { viewOf } from './scroller.ts';

/** A sentence whose line nobody noted stands so far under the head, in pixels: what is before it is seen, too. */
const ROOM = 32;

/**
 * Where a text is read now; null where it has hardly been begun. Under its end it is its last line.
 * @param lang BCP 47 tag of its language
 */
export function placeNow(
  body: Element,
  scroller: Element,
  lang: string | null,
): ReadingPlace | null {
  const share = readShare(body, scroller);
  if (!isBegun(share) || scroller.scrollTop <= 0) return null;
  const index = indexText(body);
  const first = firstSeen(body);
  const seen = first ?? lastCharacter(index);
  if (!seen) return null;
  const sentence = sentenceAt(seen, lang) ?? seen;
  if (!sentence.toString().trim()) return null;
  const at = Math.max(0, startIn(index, seen) - startIn(index, sentence));
  const top = first ? Math.round(first.getBoundingClientRect().top - headOf(body)) : 0;
  return { selectors: describe(body, sentence), share, line: { at, top } };
}

/** Finds the words of a place; gives what scrolls to them, or null where they are not there. */
export async function findPlace(
  body: Element,
  scroller: Element,
  place: ReadingPlace,
  signal: AbortSignal,
): Promise<(() => void) | null> {
  const [sentence] = await anchorInSlices(body, [place.selectors], { signal });
  if (!sentence || signal.aborted) return null;
  const line = place.line ? lineOf(body, sentence, place.line.at) : sentence;
  const wanted = place.line?.top ?? ROOM;
  return () => {
    const { top, bottom } = viewOf(scroller);
    // Another window may be lower than the one it was read in.
    const under = Math.min(wanted, (bottom - top) * LOWEST);
    scroller.scrollTop += line.getBoundingClientRect().top - headOf(body) - under;
  };
}

/** Not further down in a window than this stands what was come back to, as a share of its height. */
const LOWEST = 0.8;

const startIn = (index: TextIndex, { startContainer, startOffset }: Range): number =>
  offsetOf(index, startContainer, startOffset);

/** The character so far behind a sentence's first; its last where there are not so many. */
function lineOf(body: Element, sentence: Range, at: number): Range {
  const index = indexText(body);
  const from = startIn(index, sentence);
  const end = offsetOf(index, sentence.endContainer, sentence.endOffset);
  const start = Math.max(from, Math.min(from + at, end - 1));
  return rangeOf(index, { start, end: start + 1 });
}

function lastCharacter(index: TextIndex): Range | null {
  const end = index.text.trimEnd().length;
  return end > 0 ? rangeOf(index, { start: end - 1, end }) : null;
}

import type { Steps } from '../../text/run-in-slices.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import { askSecond } from './late-opinion.ts';
import { certaintyOf, findMainContent, type ProseSums, proseBelow } from './main-content.ts';

/** A second opinion that sees less than this share of the first's prose has lost the article. */
const LEAST_AGREEMENT = 0.2;
/** … and of a short text without a frame round it, no more than a line or two may be left out. */
const LEAST_OF_SHORT = 0.8;

/**
 * The main content as prose tells it; where prose alone points at the whole body, or there is
 * hardly any, Readability is asked too.
 */
export function* chooseRoot(copy: Document, page: PageBlocks, sums: ProseSums): Steps<Element> {
  const first = findMainContent(page.blocks, copy.body, sums);
  const certainty = certaintyOf(first, page, copy.body);
  if (certainty === 'sure') return first;
  const least = certainty === 'short' ? LEAST_OF_SHORT : LEAST_AGREEMENT;
  const second = yield* askSecond(copy, page.blocks);
  return second &&
    first.contains(second) &&
    proseBelow(second, page) >= least * proseBelow(first, page)
    ? second
    : first;
}

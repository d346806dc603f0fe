import type { Steps } from '../../text/run-in-slices.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import { askSecond } from './late-opinion.ts';
import { findMainContent, isSure, type ProseSums, proseBelow } from './main-content.ts';

/** A second opinion that sees less than this share of the first's prose has lost the article. */
const LEAST_AGREEMENT = 0.2;

/**
 * The main content as prose tells it; where prose alone points at the whole body, or there is
 * hardly any, Readability is asked too.
 */
export function* chooseRoot(copy: Document, page: PageBlocks, sums: ProseSums): Steps<Element> {
  const first = findMainContent(page.blocks, copy.body, sums);
  if (isSure(first, page, copy.body)) return first;
  const second = yield* askSecond(copy, page.blocks);
  return second &&
    first.contains(second) &&
    proseBelow(second, page) >= LEAST_AGREEMENT * proseBelow(first, page)
    ? second
    : first;
}

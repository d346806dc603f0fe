import { describe } from '../../src/annotations/describe.ts';
import { fragmentLink } from '../../src/annotations/fragment/fragment.ts';
import { fragmentOfSelectors } from '../../src/annotations/fragment/fragment-of-selectors.ts';
import { linesOfSpan } from '../../src/annotations/lines-of-span.ts';
import { indexText } from '../../src/annotations/text-index.ts';

/** The ways to a link to words: from the page they stand on, and from the quote that was kept of them. */
export const linkMakers = {
  page: (range: Range): string | null => fragmentLink(document.body, range, location.href),
  quote: (range: Range): string => {
    const selectors = describe(document.body, range);
    const text = linesOfSpan(indexText(document.body), selectors.position);
    return fragmentOfSelectors({ text, selectors, basis: 'page' }, location.href);
  },
};

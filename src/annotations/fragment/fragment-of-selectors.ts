import type { QuoteBasis } from '../../model/quote.ts';
import type { QuoteSelectors } from '../../model/selectors.ts';
import type { Span } from '../text-index.ts';
import { isExact, startsAndEnds, withoutDirective } from './fragment.ts';
import { contextAfter, contextBefore, endsSentence, type KeptContext } from './kept-context.ts';
import { brokenWhereLeftOut } from './left-out.ts';
import { type TextDirective, writeDirective } from './text-directive.ts';
import { wholeLines } from './whole-lines.ts';
import { wordSpans } from './word-bounds.ts';

/** So many words hardly stand on a page twice. */
const TELLING = 12;

/** A quote as it was kept, as far as a link needs it. */
export interface KeptWords {
  /** As they were selected, a line for each block. */
  text: string;
  selectors: QuoteSelectors;
  basis: QuoteBasis;
}

/**
 * Takes a kept quote and the address of its page; gives the address with a text fragment that leads
 * a browser to its words, where no document is at hand that they stand in. An own `#place` is kept.
 * Whether the words stand on the page once is not known: those beside them are named, too.
 * After https://wicg.github.io/scroll-to-text-fragment/#generating-text-fragment-directives
 */
export function fragmentOfSelectors(kept: KeptWords, address: string): string {
  const words = brokenWhereLeftOut(kept.text, kept.selectors.quote.exact);
  const { lines, before, after } = wholeLines(words, kept.selectors.quote);
  const inside = lines.join('\n');
  const behind = contextAfter(after);
  const isBehindApart = behind.isApart || (endsSentence(inside) && /^[\p{L}\p{N}]/u.test(after));
  const named = namedBy(inside);
  const isTelling = wordsIn(inside, named.start) + wordsIn(inside, named.end) >= TELLING;
  // Between two blocks of a clean article the page may have others.
  const mayCross = kept.basis === 'page' && !isTelling;
  const beside = ({ words: some, isApart }: KeptContext) => (isApart && !mayCross ? '' : some);
  return `${withoutDirective(address)}:~:text=${written(inside, named, {
    before: beside(contextBefore(before)),
    after: beside({ ...behind, isApart: isBehindApart }),
  })}`;
}

function namedBy(text: string): TextDirective {
  const all = { start: 0, end: text.length };
  if (isExact(text, all)) return { start: all };
  const [few, more] = startsAndEnds(text, all);
  return more ?? few ?? { start: all };
}

const wordsIn = (text: string, span?: Span): number => (span ? wordSpans(text, span).length : 0);

function written(
  text: string,
  named: TextDirective,
  { before, after }: { before: string; after: string },
): string {
  const end = text.length + before.length;
  const prefix = { start: text.length, end };
  const suffix = { start: end, end: end + after.length };
  return writeDirective(text + before + after, {
    ...named,
    ...(before && { prefix }),
    ...(after && { suffix }),
  });
}

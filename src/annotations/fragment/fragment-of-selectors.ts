import type { QuoteSelectors } from '../../model/selectors.ts';
import type { Span } from '../text-index.ts';
import { chooseDirective, withoutDirective, wordsAfter, wordsBefore } from './fragment.ts';
import { type TextDirective, writeDirective } from './text-directive.ts';
import { toWordBounds, wordSpans } from './word-bounds.ts';

/** Quotes of fewer words than this are likely to stand on the page more than once. */
const TELLING = 4;
/** Words on either side of such a quote. Few: what stands around it may be another block. */
const CONTEXT = 2;

/**
 * Takes the words of a quote as they were selected (a line for each block), its selectors and the
 * address of its page; gives the address with a text fragment that leads a browser to these words,
 * where no document is at hand that they stand in. An own `#place` is kept.
 * After https://wicg.github.io/scroll-to-text-fragment/#generating-text-fragment-directives
 */
export function fragmentOfSelectors(
  words: string,
  { quote }: QuoteSelectors,
  address: string,
): string {
  const before = spaced(quote.prefix);
  const lines = words.split('\n').map((line) => spaced(line).trim());
  const inside = lines.filter(Boolean).join('\n');
  const text = before + inside + spaced(quote.suffix);
  const target = toWordBounds(text, { start: before.length, end: before.length + inside.length });
  const directive = directiveOf(text, target);
  return `${withoutDirective(address)}:~:text=${writeDirective(text, directive)}`;
}

/** Line breaks of the source are spaces on the page. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

function directiveOf(text: string, target: Span): TextDirective {
  const directive = chooseDirective(text, target);
  const isTelling = text.slice(target.start, target.end).includes('\n');
  if (isTelling || wordSpans(text, target).length >= TELLING) return directive;
  const prefix = wholeBefore(text, target);
  const suffix = wholeAfter(text, target);
  return { ...directive, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** A context ends somewhere: its outermost word may be cut. */
function wholeBefore(text: string, { start }: Span): Span | undefined {
  const span = wordsBefore(text, start, CONTEXT);
  return span && span.start > 0 ? span : undefined;
}

function wholeAfter(text: string, { end }: Span): Span | undefined {
  const span = wordsAfter(text, end, CONTEXT);
  return span && span.end < text.length ? span : undefined;
}

import type { Span } from '../text-index.ts';
import { visibleSpan, visibleText } from '../visible-text.ts';
import { findDirective, foldText, type TextDirective, writeDirective } from './text-directive.ts';
import { lineAround, toWordBounds, wordSpans } from './word-bounds.ts';

/** More characters than this are named by their first and last words. */
const LONGEST_EXACT = 300;
/** How many words name either end of a long quote, and stand as context; the fewest that do. */
const ENDS = [4, 8, 16, 32];
const CONTEXTS = [2, 4, 8, 16, 32];

/**
 * Takes the root of a page's text (best the body: words are told apart from all others in it alone),
 * a range in it and the page's address; gives the address with a text fragment that leads a browser
 * to these words, or null where the range holds none that are visible. An own `#place` is kept.
 * Throws a DOMException where root and range stand in different trees.
 * After https://wicg.github.io/scroll-to-text-fragment/#generating-text-fragment-directives
 */
export function fragmentLink(root: Node, range: Range, address: string): string | null {
  const visible = visibleText(root);
  const span = visibleSpan(root, visible, range);
  if (span.start >= span.end) return null;
  const { text } = visible;
  const directive = chooseDirective(text, toWordBounds(text, span));
  return `${withoutDirective(address)}:~:text=${writeDirective(text, directive)}`;
}

/** The first, and so the shortest, that leads to the very words; the most exact where none does. */
function chooseDirective(text: string, target: Span): TextDirective {
  const folded = foldText(text);
  let last: TextDirective = { start: target };
  for (const directive of directives(text, target)) {
    const found = findDirective(folded, directive);
    if (found?.start === target.start && found.end === target.end) return directive;
    last = directive;
  }
  return last;
}

function* directives(text: string, target: Span): Generator<TextDirective> {
  const bare = isExact(text, target) ? [{ start: target }] : startsAndEnds(text, target);
  yield* bare;
  for (const count of CONTEXTS) {
    const prefix = wordsBefore(text, target.start, count);
    const suffix = wordsAfter(text, target.end, count);
    for (const words of bare) {
      if (prefix) yield { ...words, prefix };
      if (suffix) yield { ...words, suffix };
      if (prefix && suffix) yield { ...words, prefix, suffix };
    }
  }
}

/** Whether a span is short enough to be named as it stands, and on one line. */
export const isExact = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_EXACT && !text.slice(start, end).includes('\n');

/** The first and last words of a span, fewest first; the span itself where it has too few. */
export function startsAndEnds(text: string, target: Span): TextDirective[] {
  const first = { ...target, end: Math.min(target.end, lineAround(text, target.start).end) };
  const last = { ...target, start: Math.max(target.start, lineAround(text, target.end).start) };
  const pairs = ENDS.map((count) => ({
    start: firstWords(text, first, count),
    end: lastWords(text, last, count),
  })).filter(({ start, end }) => start.end <= end.start);
  return pairs.length > 0 ? pairs : [{ start: target }];
}

/** The last `count` words of the line that ends before an offset, or fewer; none at the start of the text. */
function wordsBefore(text: string, at: number, count: number): Span | undefined {
  const end = text.slice(0, at).trimEnd().length;
  if (end === 0) return undefined;
  return lastWords(text, { start: lineAround(text, end).start, end }, count);
}

/** The first `count` words of the line that begins after an offset, or fewer; none at the end of the text. */
function wordsAfter(text: string, at: number, count: number): Span | undefined {
  const start = text.length - text.slice(at).trimStart().length;
  if (start === text.length) return undefined;
  return firstWords(text, { start, end: lineAround(text, start).end }, count);
}

const firstWords = (text: string, span: Span, count: number): Span => ({
  start: span.start,
  end: wordSpans(text, span)[count - 1]?.end ?? span.end,
});

const lastWords = (text: string, span: Span, count: number): Span => ({
  start: wordSpans(text, span).at(-count)?.start ?? span.start,
  end: span.end,
});

/** An address without its text fragment, ready to take another. */
export const withoutDirective = (address: string): string => {
  const [page = '', ...hash] = address.split('#');
  return `${page}#${hash.join('#').split(':~:')[0] ?? ''}`;
};

import type { QuoteSelectors } from '../model/selectors.ts';
import { linesAfter, linesBefore } from './lines-of-span.ts';
import { indexText, offsetOf, type Span, type TextIndex } from './text-index.ts';
import { wholeCharacters } from './whole-characters.ts';

const CONTEXT = 32;

/**
 * Takes a root and a range in it (its ends in text or in elements, reaching out of the root or not);
 * gives selectors by which `anchor` finds the same words again. Whitespace at both ends is left out.
 * Throws a RangeError where the range holds nothing of the root but whitespace, a DOMException where
 * the two stand in different trees.
 */
export function describe(root: Node, range: Range): QuoteSelectors {
  const index = indexText(root);
  const span = trimmed(index.text, {
    start: offsetOf(index, range.startContainer, range.startOffset),
    end: offsetOf(index, range.endContainer, range.endOffset),
  });
  if (span.start >= span.end) throw new RangeError('The range holds no text of the root');
  return selectorsOf(index, span);
}

/** The words around have a line for each block, by which a link's words are told apart. */
function selectorsOf(index: TextIndex, { start, end }: Span): QuoteSelectors {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: index.text.slice(start, end),
      prefix: linesBefore(index, start, CONTEXT),
      suffix: linesAfter(index, end, CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = wholeCharacters(text, span, 'outwards');
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

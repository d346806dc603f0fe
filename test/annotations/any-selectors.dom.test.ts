import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor } from '../../src/annotations/anchor/anchor.ts';
import { describe } from '../../src/annotations/describe.ts';
import type { QuoteSelectors } from '../../src/model/selectors.ts';

const RUNS = { numRuns: 500, seed: 20265 };

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('tide', 'mill', 'the', '潮', '🌊', 'é', ' ', '\u00a0', '\n'), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join(' ')),
);

/** An article of such texts, some within a paragraph cut by an element. */
function article(texts: string[]): HTMLElement {
  const root = document.createElement('div');
  for (const text of texts) {
    const paragraph = document.createElement('p');
    const half = document.createElement('em');
    half.append(text.slice(text.length >> 1));
    paragraph.append(text.slice(0, text.length >> 1), half);
    root.append(paragraph);
  }
  return root;
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

test('what was described is found where it was, whatever the text', () => {
  const isFound = (texts: string[], from: number, to: number) => {
    const root = article(texts);
    const nodes = textNodes(root);
    const point = (share: number): [Text, number] | null => {
      const node = nodes[Math.floor(share * nodes.length)];
      return node ? [node, Math.floor((share * 977) % (node.length + 1))] : null;
    };
    const [start, end] = [point(Math.min(from, to)), point(Math.max(from, to))];
    if (!start || !end) return;
    const range = new Range();
    range.setStart(...start);
    range.setEnd(...end);
    if (!range.toString().trim()) return;
    const selectors = describe(root, range);
    const found = anchor(root, selectors);
    // Half a character is described as the whole of it.
    expect(bare(found?.toString() ?? '')).toBe(bare(selectors.quote.exact));
    expect(found && describe(root, found)).toEqual(selectors);
  };
  const share = fc.nat(999).map((of) => of / 1000);
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), share, share, isFound),
    RUNS,
  );
});

const selectors: fc.Arbitrary<QuoteSelectors> = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: words,
    prefix: words,
    suffix: words,
  }),
  position: fc.record({
    type: fc.constant('TextPositionSelector' as const),
    start: fc.oneof(fc.nat(200), fc.constant(Number.MAX_SAFE_INTEGER)),
    end: fc.oneof(fc.nat(200), fc.constant(Number.MAX_SAFE_INTEGER)),
  }),
});

test('whatever selectors say, they lead to words of the text or to nothing', () => {
  const leads = (texts: string[], asked: QuoteSelectors) => {
    const root = article(texts);
    const found = anchor(root, asked);
    if (found) expect(root.contains(found.commonAncestorContainer)).toBe(true);
  };
  fc.assert(fc.property(fc.array(words, { maxLength: 6 }), selectors, leads), RUNS);
});

test.each([
  ['one character', 'a'],
  ['two by turns', 'ab'],
  ['a few words', 'tide mill '],
  ['spaces', ' '],
  ['dots', '.'],
])('a long quote of %s over and over is looked for, and given up', (_, piece) => {
  // As long as a quote may be, and one sign of it another.
  const exact = `${piece.repeat(20_000 / piece.length)}x`;
  const root = article([piece.repeat(50_000 / piece.length), 'tide mill', exact.slice(7, -1)]);
  const asked: QuoteSelectors = {
    quote: { type: 'TextQuoteSelector', exact, prefix: 'a'.repeat(32), suffix: '' },
    position: { type: 'TextPositionSelector', start: 3, end: exact.length + 3 },
  };
  // That it ends is what is asked; the time a test may take is the limit.
  expect(() => anchor(root, asked)).not.toThrow();
});

import { afterEach, beforeEach, expect, describe as group, test } from 'vitest';
import { anchor } from '../../../src/annotations/anchor/anchor.ts';
import { describe } from '../../../src/annotations/describe.ts';
import type { QuoteSelectors } from '../../../src/model/selectors.ts';
import {
  ABSENT,
  CHOICES,
  FIXTURE,
  type Place,
  RANGES,
  REFRAIN,
  TRIMMED,
} from './anchoring-cases.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => root.remove());

function show(html: string): void {
  root.innerHTML = html;
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function nodeOf(where: number | string): Node {
  if (typeof where === 'number') return textNodes()[where] as Node;
  const song = /^#song([12])$/.exec(where)?.[1];
  if (!song) return root.querySelector(where) as Node;
  const inSong = root.querySelector(`div:nth-of-type(${song})`) as Element;
  return [...inSong.childNodes].find((node) => node.nodeValue?.startsWith('Second')) as Node;
}

function rangeFrom([from, start]: Place, [to, end]: Place): Range {
  const range = new Range();
  range.setStart(nodeOf(from), start);
  range.setEnd(nodeOf(to), Math.min(end, lengthOf(nodeOf(to))));
  return range;
}

const lengthOf = (node: Node): number => node.nodeValue?.length ?? node.childNodes.length;

const wordsOf = (range: Range | null): string => String(range).trim();

group('a range is described and found again', () => {
  test.each(RANGES)('$name', ({ start, end, quote }) => {
    show(FIXTURE);
    const range = rangeFrom(start, end);
    const selectors = describe(root, range);
    const wanted = new RegExp(`^${quote}$`, 's');
    expect(selectors.quote.exact).toMatch(wanted);
    expect(wordsOf(anchor(root, selectors))).toMatch(wanted);
  });

  test.each(RANGES)('by its words alone: $name', ({ start, end, quote }) => {
    show(FIXTURE);
    const selectors = describe(root, rangeFrom(start, end));
    const nowhere: QuoteSelectors['position'] = { ...selectors.position, start: 9000, end: 9010 };
    const found = anchor(root, { ...selectors, position: nowhere });
    expect(wordsOf(found)).toMatch(new RegExp(`^${quote}$`, 's'));
    expect(describe(root, found as Range).position).toEqual(selectors.position);
  });

  test.each(RANGES)('on a page that was set in other lines: $name', ({ start, end, quote }) => {
    show(FIXTURE);
    const selectors = describe(root, rangeFrom(start, end));
    show(`<h1>New</h1>${FIXTURE.replace(/\s+/g, ' ').replaceAll('> <', '>\n\n  <')}`);
    expect(wordsOf(anchor(root, selectors))).toMatch(new RegExp(`^${quote}$`, 's'));
  });
});

group('of several places the best is taken', () => {
  test.each(CHOICES)(
    '$quote, $prefix, $suffix, $near',
    ({ quote, prefix, suffix, near, found }) => {
      show(`<p>${REFRAIN}</p>`);
      const start = near ? REFRAIN.indexOf(near) : 0;
      const range = anchor(root, selectorsOf(quote, start, prefix, suffix));
      expect(range?.startOffset).toBe(REFRAIN.indexOf(found));
    },
  );

  test.each(ABSENT)('and none where there is none: %j', (quote) => {
    show(`<p>${REFRAIN}</p>`);
    expect(anchor(root, selectorsOf(quote, 0))).toBeNull();
  });

  test('and none in an empty page', () => {
    expect(anchor(root, selectorsOf('words', 0))).toBeNull();
  });
});

function selectorsOf(exact: string, start: number, prefix = '', suffix = ''): QuoteSelectors {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

group('space at the ends is cut off', () => {
  test.each(TRIMMED)('$html', ({ html, quote }) => {
    show(html.replace('[', '<s class="from"></s>').replace(']', '<s class="to"></s>'));
    const range = new Range();
    range.setStartAfter(root.querySelector('.from') as Element);
    range.setEndBefore(root.querySelector('.to') as Element);
    const selectors = describe(root, range);
    expect(selectors.quote.exact).toBe(quote);
    expect(String(anchor(root, selectors))).toBe(quote);
  });

  test('and nothing but space is no quote', () => {
    show('<p>\u00a0 </p>');
    const range = new Range();
    range.selectNodeContents(root);
    expect(() => describe(root, range)).toThrow(RangeError);
  });
});

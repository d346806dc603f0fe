import { afterEach, expect, test } from 'vitest';
import { mergeRanges } from '../../../src/ui/annotations/merge-ranges.ts';
import { paintQuotes } from '../../../src/ui/annotations/paint-quotes.ts';

const TEXT = '0123456789';

function page(): (...span: [number, number]) => Range {
  document.body.innerHTML = `<p>${TEXT}</p><p>${TEXT}</p>`;
  const [first, second] = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild);
  const place = (at: number): [Node, number] =>
    at < 10 ? [first as Node, at] : [second as Node, at - 10];
  return (start, end) => {
    const range = new Range();
    range.setStart(...place(start));
    range.setEnd(...place(end));
    return range;
  };
}

const words = (ranges: Iterable<AbstractRange>) => [...ranges].map(String);

afterEach(() => {
  paintQuotes([]);
  document.body.innerHTML = '';
});

test.each<[string, [number, number][], string[]]>([
  [
    'that cross',
    [
      [4, 8],
      [1, 6],
    ],
    ['1234567'],
  ],
  [
    'of which one lies in the other',
    [
      [0, 15],
      [2, 4],
      [12, 17],
    ],
    [TEXT + TEXT.slice(0, 7)],
  ],
  [
    'that meet',
    [
      [1, 3],
      [3, 5],
    ],
    ['1234'],
  ],
  [
    'that stand apart',
    [
      [6, 8],
      [1, 3],
      [11, 12],
    ],
    ['12', '67', '1'],
  ],
])('ranges %s become as few as can be', (_, spans, merged) => {
  const range = page();
  expect(words(mergeRanges(spans.map((span) => range(...span))))).toEqual(merged);
});

test('quotes of one colour are painted as ranges that do not cross, and stay as they are', () => {
  const range = page();
  const [outer, inner] = [range(0, 15), range(2, 4)];
  paintQuotes([
    { range: inner, colour: 'pink' },
    { range: outer, colour: 'pink' },
  ]);
  expect(words(CSS.highlights.get('mark-pink') ?? [])).toEqual([TEXT + TEXT.slice(0, 5)]);
  expect(words(CSS.highlights.get('mark-crossing') ?? [])).toEqual(['23']);
  expect(words([inner, outer])).toEqual(['23', TEXT + TEXT.slice(0, 5)]);
});

test('paint that another script has put in place of ours is left to it', () => {
  const range = page();
  paintQuotes([{ range: range(0, 2), colour: 'blue' }]);
  const other = new Highlight(range(4, 6));
  CSS.highlights.set('mark-blue', other);
  paintQuotes([]);
  expect(CSS.highlights.get('mark-blue')).toBe(other);
  CSS.highlights.delete('mark-blue');
});

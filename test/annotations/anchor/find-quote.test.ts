import { expect, test } from 'vitest';
import {
  findExactly,
  findRoughly,
  type Haystack,
  isInPlace,
} from '../../../src/annotations/anchor/find-quote.ts';
import { seedHits } from '../../../src/annotations/anchor/seeds.ts';
import { squeeze } from '../../../src/annotations/anchor/squeeze.ts';
import type { QuoteSelectors } from '../../../src/model/selectors.ts';
import { runThrough } from '../../../src/text/run-through.ts';

const select = (text: string, exact: string, from = 0): QuoteSelectors => {
  const start = text.indexOf(exact, from);
  const end = start + exact.length;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
};

const haystack = (text: string) => ({ full: text, squeezed: squeeze(text) });

function roughly(within: Haystack, selectors: QuoteSelectors) {
  const words = squeeze(selectors.quote.exact).text;
  const [hits = []] = runThrough(seedHits(within.squeezed.text, [words]));
  return findRoughly(within, selectors, { hits, shift: 0 });
}

/** So many made-up words, others for each seed. */
const words = (count: number, seed = 'w'): string =>
  Array.from({ length: count }, (_, i) =>
    (((i + 1) * (seed.charCodeAt(0) * 7919)) % 46_657).toString(36),
  ).join(' ');

const found = (text: string, span: { start: number; end: number } | null): string | null =>
  span && text.slice(span.start, span.end);

test('a quote is in place only with the same words around it', () => {
  const text = 'One day the fox ran. Another day the fox slept.';
  const selectors = select(text, 'the fox');
  expect(isInPlace(text, selectors)).toBe(true);
  expect(isInPlace(text.replace('ran', 'sat'), selectors)).toBe(false);
  expect(isInPlace(`x${text}`, selectors)).toBe(false);
});

test('empty words are nowhere', () => {
  const selectors = select('some text', '');
  expect(isInPlace('some text', selectors)).toBe(false);
  expect(findExactly(haystack('some text'), selectors)).toBeNull();
  expect(roughly(haystack('some text'), selectors)).toBeNull();
});

test('of the same words it takes those with the same words around, not the nearest', () => {
  const text = `Alpha says yes to the plan today. ${words(50)} Beta says yes to the deal tomorrow.`;
  const selectors = select(text, 'says yes to the', text.indexOf('Beta'));
  const now = `Beta says yes to the deal tomorrow. ${text.slice(0, text.indexOf('Beta'))}`;
  expect(findExactly(haystack(now), selectors)).toEqual({ start: 5, end: 20 });
});

test('of the same words in the same surroundings it takes the nearest', () => {
  const text = 'Again and again. '.repeat(40);
  const selectors = select(text, 'and again', 17 * 20);
  const now = `New. ${text}`;
  expect(findExactly(haystack(now), selectors)?.start).toBe(5 + 17 * 20 + 6);
});

test('finds one common word by its surroundings among ten thousand', () => {
  const text = `${'the cat and the dog went to the shop; '.repeat(3000)}by the sea they sat and ${'the hen ate the corn; '.repeat(1000)}`;
  const selectors = select(text, 'the', text.indexOf('sea') - 4);
  const now = `${words(4000)} ${text}`;
  const span = findExactly(haystack(now), selectors);
  expect(now.slice(span?.start, (span?.end ?? 0) + 9)).toBe('the sea they');
});

test('finds words whose spaces and line breaks have changed', () => {
  const text = 'First paragraph ends.Second one begins here and goes on for a while.';
  const now =
    'First\n      paragraph ends.\n\n   Second one begins here and\n goes on for a while.';
  const span = findExactly(haystack(now), select(text, 'ends.Second one begins here and goes'));
  expect(found(now, span)).toBe('ends.\n\n   Second one begins here and\n goes');
});

test('a long quote is found by its own words alone', () => {
  const quote =
    'Russia should be in no doubt about the strength of our response, said Truss on Monday.';
  const text = `${words(30, 'a')} ${quote} ${words(30, 'b')}`;
  const now = `${words(30, 'x')} ${words(30, 'y')} ${quote} ${words(30, 'z')}`;
  expect(found(now, findExactly(haystack(now), select(text, quote)))).toBe(quote);
});

test('a short quote is not found where only its own words stand', () => {
  const text = `${words(30, 'a')} the minister ${words(30, 'b')}`;
  const now = `${words(30, 'x')} the minister ${words(30, 'z')}`;
  const selectors = select(text, 'the minister');
  expect(findExactly(haystack(now), selectors)).toBeNull();
  expect(roughly(haystack(now), selectors)).toBeNull();
});

test('finds words some of which were changed, near and far', () => {
  const quote =
    'We strongly encourage them to engage, de-escalate and choose the path of diplomacy';
  const text = `${words(40, 'a')} ${quote} ${words(40, 'b')}`;
  const edited = text.replace('encourage them', 'urge everybody').replace('the path', 'a path');
  const expected =
    'We strongly urge everybody to engage, de-escalate and choose a path of diplomacy';
  for (const now of [edited, `${words(6000, 'c')} ${edited}`]) {
    expect(found(now, roughly(haystack(now), select(text, quote)))).toBe(expected);
  }
});

test('a quote that was deleted is not found', () => {
  const quote = 'German Chancellor Olaf Scholz is to visit Ukraine and Russia next week.';
  const text = `${words(400, 'a')} ${quote} ${words(400, 'b')}`;
  const now = text.replace(quote, '');
  expect(findExactly(haystack(now), select(text, quote))).toBeNull();
  expect(roughly(haystack(now), select(text, quote))).toBeNull();
});

test('a word that another has taken the place of is not found', () => {
  const text = `${words(10, 'a')} John ${words(10, 'b')}`;
  const now = text.replace('John', 'Mary');
  expect(roughly(haystack(now), select(text, 'John'))).toBeNull();
});

test('offsets that make no sense still leave the words to go by', () => {
  const text = `${words(10, 'a')} a quote worth keeping ${words(10, 'b')}`;
  const { quote } = select(text, 'a quote worth keeping');
  for (const start of [Number.NaN, -5, 1e12, Number.POSITIVE_INFINITY]) {
    const position = { type: 'TextPositionSelector' as const, start, end: start + 21 };
    expect(isInPlace(text, { quote, position })).toBe(false);
    expect(found(text, findExactly(haystack(text), { quote, position }))).toBe(quote.exact);
  }
});

test('the same words with another number, elsewhere, are another statement', () => {
  const line = (number: number) => `Sentence ${number} says that the winter is long, as ever.`;
  const lines = Array.from({ length: 60 }, (_, at) => line(at));
  const text = lines.join(' ');
  const selectors = select(text, 'Sentence 4 says that the winter');
  const without = lines.toSpliced(4, 1).join(' ');
  expect(roughly(haystack(without.replaceAll(/Sentence [3-9] /g, 'A ')), selectors)).toBeNull();
  const corrected = text.replace('Sentence 4 ', 'Sentence 44 ');
  expect(found(corrected, roughly(haystack(corrected), selectors))).toBe(
    'Sentence 44 says that the winter',
  );
});

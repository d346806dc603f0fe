import { expect, test } from 'vitest';
import { withoutContext } from '../../../src/annotations/anchor/without-context.ts';

const needle = (prefix: string, exact: string, suffix: string) => ({
  prefix,
  exact,
  suffix,
  near: 0,
});

test('the words before and behind a quote are not of it', () => {
  const text = 'cropsareproducedinaralneartheequatornorthofhere';
  const start = text.indexOf('producedin');
  const found = { start, end: text.indexOf('north') };
  const cut = withoutContext(
    text,
    found,
    needle('areproducedin', 'countriesneartheequator', 'north'),
  );
  expect(text.slice(cut.start, cut.end)).toBe('aralneartheequator');
  const behind = { start: text.indexOf('aral'), end: text.indexOf('ofhere') };
  const other = withoutContext(
    text,
    behind,
    needle('areproducedin', 'countriesneartheequator', 'northof'),
  );
  expect(text.slice(other.start, other.end)).toBe('aralneartheequator');
});

test('words of the quote itself are left, and never more than half of it is cut', () => {
  const text = 'thetidethetidemill';
  expect(withoutContext(text, { start: 7, end: 18 }, needle('thetide', 'thetidemill', ''))).toEqual(
    {
      start: 7,
      end: 18,
    },
  );
  expect(withoutContext(text, { start: 0, end: 7 }, needle('thetide', 'itsmill', ''))).toEqual({
    start: 0,
    end: 7,
  });
});

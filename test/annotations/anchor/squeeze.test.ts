import { expect, test } from 'vitest';
import { squeeze, squeezedOffset, unsqueeze } from '../../../src/annotations/anchor/squeeze.ts';

test('leaves out whitespace and what is set between letters for line breaks', () => {
  expect(squeeze(' a b\n\t c\u00a0d\u00ade\u200bf ').text).toBe('abcdef');
});

test('leads back to the full text', () => {
  const full = '  one \n two  three ';
  const squeezed = squeeze(full);
  const start = squeezed.text.indexOf('two');
  const span = unsqueeze(squeezed, { start, end: start + 'twothree'.length });
  expect(full.slice(span.start, span.end)).toBe('two  three');
});

test('gives the next character for an offset in whitespace, and the end past the last', () => {
  const squeezed = squeeze('a   b ');
  expect([0, 1, 3, 4, 5, 6, 99].map((at) => squeezedOffset(squeezed, at))).toEqual([
    0, 1, 1, 1, 2, 2, 2,
  ]);
});

test('an empty text is empty', () => {
  expect(squeeze(' \n ').text).toBe('');
});

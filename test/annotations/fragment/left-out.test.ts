import { expect, test } from 'vitest';
import { brokenWhereLeftOut } from '../../../src/annotations/fragment/left-out.ts';

test.each([
  ['nothing', 'The harbour was open.', 'The  harbour\nwas open.', 'The harbour was open.'],
  ['a source', 'Where x2 is large', 'Where x2x^2 is large', 'Where \nis large'],
  ['a drawing, too', 'Where x2 is large', 'Where x2x^2x2 is large', 'Where \nis large'],
  ['two', 'So x2 and y3 are', 'So x2x^2 and y3y^3 are', 'So \nand \nare'],
  ['the end', 'Where it is x2', 'Where it is x2x^2', 'Where it is \n'],
])('words break where %s was left out', (_, words, exact, broken) => {
  expect(brokenWhereLeftOut(words, exact)).toBe(broken);
});

test('whole words that are not shown break nothing', () => {
  const words = 'the harbour bell';
  expect(brokenWhereLeftOut(words, 'the very old harbour bell')).toBe(words);
});

test('words of another text stay as they are', () => {
  expect(brokenWhereLeftOut('CAPITALS BY STYLE', 'capitals by style')).toBe('CAPITALS BY STYLE');
});

test('a long quote takes no longer than its length', () => {
  const words = 'x '.repeat(20_000);
  expect(brokenWhereLeftOut(words, `${'y'.repeat(20_000)}`)).toBe(words);
});

import { expect, test } from 'vitest';
import type { Brought } from '../../../src/store/bringing/bringing.ts';
import { inPieces } from '../../../src/surfaces/options/backup/entry-pieces.ts';

const entry = (id: number, words: number): Brought => ({
  id: `note:${id}`,
  before: null,
  after: { text: 'x'.repeat(words) },
});

test('entries are put into pieces that a message carries, in their order, none twice', () => {
  const all = [10, 10, 500, 10, 400, 400, 10].map((words, id) => entry(id, words));
  const pieces = inPieces(all, 600);
  expect(pieces.flat()).toEqual(all);
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(700);
});

test('one that is larger than a piece has one to itself', () => {
  const all = [entry(1, 1), entry(2, 5000), entry(3, 1)];
  expect(inPieces(all, 600).map((piece) => piece.length)).toEqual([1, 1, 1]);
  expect(inPieces([], 600)).toEqual([]);
});

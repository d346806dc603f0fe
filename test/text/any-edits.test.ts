import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeText } from '../../src/text/merge-text.ts';

const RUNS = { numRuns: 2000, seed: 20262 };
const WORDS = ['tide', 'mill', 'ash', 'oak', 'quay', 'é', '潮', '🌊', 'a'];
const SPACES = [' ', '\n', '\n\n', ', ', '. '];

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
const any = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 30 }));

const wordsOf = (from: string): string[] => from.match(/[\p{L}\p{M}\p{N}]+|[^\s]/gu) ?? [];
const added = (base: string, now: string): string[] => {
  const before = new Set(wordsOf(base));
  return wordsOf(now).filter((word) => !before.has(word));
};

test('of what two hands have written, no word is lost', () => {
  const keepsBoth = (base: string, mine: string, theirs: string) => {
    const merged = mergeText(theirs, { base, text: mine });
    for (const word of [...added(base, mine), ...added(base, theirs)])
      expect(merged).toContain(word);
  };
  fc.assert(fc.property(any, any, any, keepsBoth), RUNS);
});

test('an edit that nobody else crossed gives what was written', () => {
  const isAsWritten = (base: string, mine: string) => {
    expect(mergeText(base, { base, text: mine })).toBe(mine);
    expect(mergeText(mine, { base, text: base })).toBe(mine);
  };
  fc.assert(fc.property(any, any, isAsWritten), RUNS);
});

import { describe, expect, it } from 'vitest';
import { isAlike, similarity } from '../../src/text/similarity.ts';
import { foldWhitespace } from '../../src/text/whitespace.ts';
import { countWords, readingMinutes, wordsOf } from '../../src/text/words.ts';

describe('foldWhitespace', () => {
  it('folds runs, no-break and zero-width spaces too, and trims', () => {
    expect(foldWhitespace('\n a \u00a0 b\u200b\u200bc\ufeff ')).toBe('a b c');
  });
});

describe('wordsOf', () => {
  it('keeps apostrophes inside words and drops marks round them', () => {
    expect(wordsOf("“Don't,” said l’Abbé — twice.")).toEqual(["don't", 'said', 'l’abbé', 'twice']);
  });
});

describe('countWords', () => {
  it('counts words parted by spaces', () => {
    expect(countWords('The tide mill ground flour, 2 tonnes of it.')).toBe(9);
  });

  it('counts two characters of an unspaced script as a word, beside spaced ones', () => {
    expect(countWords('東京都の水車')).toBe(3);
    expect(countWords('東京 2025 report')).toBe(3);
  });
});

describe('readingMinutes', () => {
  it('is never less than a minute', () => {
    expect(readingMinutes(3)).toBe(1);
    expect(readingMinutes(1190)).toBe(5);
  });

  it.each([
    ['en-GB', 10],
    ['de', 13],
    ['ar', 17],
    ['fi-FI', 14],
    ['zh-Hant', 18],
    ['ja', 13],
    ['nds', 10],
    ['constructor', 10],
    [null, 10],
  ])('counts by how fast %s is read', (language, minutes) => {
    expect(readingMinutes(2380, language)).toBe(minutes);
  });
});

describe('similarity', () => {
  it('is 1 for the same words in any order and case, 0 for none in common', () => {
    expect(similarity('Mill grinds flour', 'flour mill GRINDS')).toBe(1);
    expect(similarity('Mill grinds flour', 'Harbour board votes')).toBe(0);
  });

  it('does not call two empty texts alike', () => {
    expect(similarity('', ' — ')).toBe(0);
  });

  it('counts a word as often as both have it', () => {
    expect(similarity('no no no', 'no')).toBeCloseTo(0.5);
  });
});

describe('isAlike', () => {
  it('agrees with similarity where lengths are near', () => {
    expect(isAlike('The mill grinds flour', 'The mill grinds rye flour', 0.85)).toBe(true);
    expect(isAlike('The mill grinds flour', 'The harbour board has voted', 0.7)).toBe(false);
  });

  it('says no by length alone', () => {
    expect(isAlike('mill '.repeat(40), 'mill', 0.6)).toBe(false);
  });
});

describe('isAlike, which answers early', () => {
  const texts = [
    'The tide mill turns again',
    'The tide mill turns again after a lifetime',
    'A mill that turns with the tide, again and again',
    'Tide mill: the wheel',
    'the the the mill',
    'Nothing of the kind',
    '潮の水車がまた回る',
  ];
  const pairs = texts.flatMap((a) => texts.map((b) => [a, b] as const));

  it.each([0.6, 0.7, 0.85])('says at %d what the likeness of two texts says', (least) => {
    for (const [a, b] of pairs) {
      const [short, long] = a.length < b.length ? [a, b] : [b, a];
      if (long.length > 3 * short.length) continue;
      expect([a, b, isAlike(a, b, least)]).toEqual([a, b, similarity(a, b) >= least]);
    }
  });
});

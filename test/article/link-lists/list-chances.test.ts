import { describe, expect, test } from 'vitest';
import { wholeChance } from '../../../src/article/link-lists/judging/list-chances.ts';

const TAKEN = 0.5;

describe('a list outside the text', () => {
  test('goes by its look where its links say little', () => {
    expect(wholeChance(0.6, { chance: 0.2, others: 0.5 })).toBeGreaterThan(TAKEN);
  });
  test('goes by its links where it looks like nothing', () => {
    expect(wholeChance(0.1, { chance: 0.7, others: 0 })).toBeGreaterThan(TAKEN);
  });
  test('of headlines behind it or beside it is asked for less, but in a footer', () => {
    const list = { chance: 0.4, others: 0.3, count: 2, words: 7 };
    expect(wholeChance(0.3, list)).toBeLessThan(TAKEN);
    for (const place of [{ afterLast: 3 }, { mean_aside: 1 }]) {
      expect(wholeChance(0.42, { ...list, ...place })).toBeGreaterThanOrEqual(TAKEN);
      expect(wholeChance(0.42, { ...list, ...place, words: 3 })).toBeLessThan(TAKEN);
      expect(wholeChance(0.42, { ...list, ...place, mean_footer: 1 })).toBeLessThan(TAKEN);
    }
  });
  test('has to be surer over the text, where its names call it a menu', () => {
    const menu = { chance: 0.55, others: 0, mean_nav: 1 };
    expect(wholeChance(0.6, { ...menu, endsFirst: -3 })).toBeLessThan(TAKEN);
    expect(wholeChance(0.6, { ...menu, endsFirst: 3 })).toBeGreaterThan(TAKEN);
    expect(wholeChance(0.6, { ...menu, mean_nav: 0, endsFirst: -3 })).toBeGreaterThan(TAKEN);
  });
  test('stays where its links say that it is none', () => {
    expect(wholeChance(0.9, { chance: 0.05, others: 0.9 })).toBeLessThan(TAKEN);
  });
});

describe('names of what is in the news', () => {
  const strip = { count: 2, asked: 1, mean_story: 0.7, mean_inRoot: 0, mean_nav: 1, chance: 0 };
  test('go for where they lead, though they look like a menu', () => {
    expect(wholeChance(0, strip)).toBeGreaterThanOrEqual(TAKEN);
  });
  test('stay where most lead elsewhere, in the text, and where there are two', () => {
    for (const other of [{ mean_story: 0.5 }, { mean_inRoot: 0.1 }, { count: 1 }, { asked: 0.5 }])
      expect(wholeChance(0, { ...strip, ...other })).toBeLessThan(TAKEN);
  });
});

describe('cards under links without words', () => {
  const cards = { chance: 0.2, others: 0.3, mean_wideBare: 0.4, mean_wideBareLikeness: 1 };
  test('go for where those lead', () => {
    expect(wholeChance(0.3, cards)).toBeGreaterThanOrEqual(TAKEN);
  });
  test('stay in menus, where few lie under one, and where those lead elsewhere', () => {
    for (const other of [{ mean_nav: 1 }, { mean_wideBare: 0.1 }, { mean_wideBareLikeness: 0.5 }])
      expect(wholeChance(0.3, { ...cards, ...other })).toBeLessThan(TAKEN);
    expect(wholeChance(0.2, cards)).toBeLessThan(TAKEN);
  });
});

describe('headlines in a footer', () => {
  const column = { chance: 0.3, others: 0.1, count: 2, words: 7, mean_footer: 1, mean_likeness: 1 };
  test('go where they lead to what is made like the page', () => {
    expect(wholeChance(0.3, column)).toBeGreaterThanOrEqual(TAKEN);
  });
  test('stay where they lead elsewhere, are short, or two', () => {
    for (const other of [{ mean_likeness: 0.5 }, { words: 3 }, { count: 1 }, { chance: 0.2 }])
      expect(wholeChance(0.2, { ...column, ...other })).toBeLessThan(TAKEN);
  });
});

describe('a list in the text', () => {
  const inText = { mean_inRoot: 1 };
  test('stays where its links alone speak for it, and are not quite sure', () => {
    expect(wholeChance(0.2, { ...inText, chance: 0.7, others: 0 })).toBeLessThan(TAKEN);
  });
  test('of headlines is as sure as it looks where it is marked as beside it', () => {
    const aside = { ...inText, chance: 0.5, others: 0.2, words: 7, mean_aside: 1, proseShare: 0 };
    expect(wholeChance(0.55, aside)).toBeGreaterThan(TAKEN);
    for (const other of [{ mean_aside: 0 }, { words: 3 }, { proseShare: 0.3 }, { chance: 0.2 }])
      expect(wholeChance(0.55, { ...aside, ...other })).toBeLessThan(TAKEN);
  });
  test('goes where every link of it is as good as sure', () => {
    expect(wholeChance(0.2, { ...inText, chance: 0.9, others: 0 })).toBeGreaterThan(TAKEN);
    expect(wholeChance(0.2, { ...inText, chance: 0.9, others: 0.1 })).toBeLessThan(TAKEN);
  });
  test('needs no more than its look under a label that says what it is', () => {
    expect(wholeChance(0.55, { ...inText, chance: 0.5, others: 0.2 })).toBeLessThan(TAKEN);
    expect(
      wholeChance(0.55, { ...inText, chance: 0.5, others: 0.2, titleLabel: 1 }),
    ).toBeGreaterThan(TAKEN);
  });
});

import { describe, expect, test } from 'vitest';
import { termsOf, termWeight } from '../../src/text/terms.ts';

const terms = (text: string): string[] => termsOf(text).map(({ term }) => term);

describe('words of one family have one term', () => {
  test.each([
    ['a plural', 'boat boats'],
    ['a possessive', 'harbour harbour’s'],
    ['six letters and their plural', 'school schools school’s'],
    ['what is done and doing it', 'garden gardening'],
    ['Russian cases', 'война войны войну'],
    ['an Arabic word with its article', 'الميناء ميناء والميناء'],
    ['a Hebrew word with its article', 'תחנה התחנה'],
  ])('%s', (_, text) => {
    expect(new Set(terms(text)).size).toBe(1);
  });
});

test('runs without spaces are cut into words', () => {
  expect(terms('灯台の修理が終わった')).toEqual(expect.arrayContaining(['灯台', '修理']));
  expect(terms('ประภาคารเก่าเปิดใหม่').length).toBeGreaterThan(1);
});

test('each term says where its word began', () => {
  const text = 'The old lighthouse';
  expect(termsOf(text).map(({ word, at }) => text.slice(at, at + word.length))).toEqual([
    'The',
    'old',
    'lighthouse',
  ]);
});

test('figures, short words and particles weigh little', () => {
  for (const little of ['2025', 'of', 'について'])
    expect(termWeight(little)).toBeLessThan(termWeight('灯台'));
  expect(termWeight('lighthouse')).toBe(1);
});

import { expect, test } from 'vitest';
import { maySayAgo, SIGNS, saysAgo } from '../../../src/article/thread/time-words.ts';

const VARIANTS = ['de-AT', 'en-GB', 'en-IN', 'es-419', 'es-MX', 'fr-CA', 'nl-BE', 'pt-BR', 'pt-PT'];
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** All ways in which a language says how long ago something was. */
const formsIn = (language: string): string[] =>
  (['long', 'short', 'narrow'] as const).flatMap((style) => {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
    return UNITS.flatMap((unit) =>
      [1, 2, 3, 5, 11, 21].map((count) => format.format(-count, unit)),
    );
  });

test.each([...Object.keys(SIGNS), ...VARIANTS])(
  '%s says it with its sign in every form',
  (language) => {
    expect(formsIn(language).filter((form) => !maySayAgo(language, form))).toEqual([]);
  },
);

test.each([
  ['vor 3 Tagen', 'de'],
  ['Ana · il y a 3 jours', 'fr-CA'],
  ['3 days ago', 'ja'],
  ['3 日前', 'ja'],
])('%s says it', (text, language) => {
  expect(saysAgo(text, language)).toBe(true);
});

test.each([
  ['3 Kommentare', 'de'],
  ['15 000 lecteurs', 'fr'],
  ['12 comments', 'en'],
])('%s does not', (text, language) => {
  expect(saysAgo(text, language)).toBe(false);
});

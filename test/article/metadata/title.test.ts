import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const titleOf = (title: string, heading: string): string =>
  readMetadata(
    parseHtml(`<html><head><title>${title}</title></head><body><h1>${heading}</h1></body></html>`),
    'https://almanac.example/tea',
  ).title;

test.each([
  ['History of tea | Origin, Spread, Ceremony, Facts, and Timeline | Almanac', 'history of tea'],
  ['Der Tee – Herkunft, Verbreitung, Zeremonie und Zahlen – Almanach', 'Der Tee'],
])('a heading that the title begins with is the headline: %s', (title, heading) => {
  expect(titleOf(title, heading)).toBe(heading);
});

test.each([
  ['Business | Tea is dearer than ever before in this town | Almanac', 'Business'],
  ['Tea is dearer than ever before | Food and drink | Almanac', 'Food and drink'],
])('a section is none: %s', (title, heading) => {
  expect(titleOf(title, heading)).not.toBe(heading);
});

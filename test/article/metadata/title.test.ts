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

const inArticle = (title: string, heading: string, head = ''): string =>
  readMetadata(
    parseHtml(
      `<html><head><title>${title}</title>${head}</head><body><article>${heading}</article></body></html>`,
    ),
    'https://almanac.example/tea',
  ).title;

test.each([
  ['Goats | by Ada Quill | Almanac', '<h1>Goats</h1>', 'Goats'],
  ['Ziegen - von Ada Quill - Briefe vom Ufer', '<h1>Ziegen</h1>', 'Ziegen'],
  ['River Notes: Ropes', '<h3 class="post-title entry-title"><a href="/x">Ropes</a></h3>', 'Ropes'],
])('one word is the headline, where it is the only one of the text: %s', (title, html, wanted) => {
  expect(inArticle(title, html)).toBe(wanted);
});

test.each([
  ['Almanac | Why tea is dearer than before', '<h1>Almanac</h1>'],
  ['River Notes: Ropes', '<h3 class="entry-title">Ropes</h3><h3 class="entry-title">Tar</h3>'],
])('… and none, where it is the site or one of several: %s', (title, html) => {
  expect(inArticle(title, html, '<meta property="og:site_name" content="Almanac">')).not.toMatch(
    /^(?:Almanac|Ropes|Tar)$/,
  );
});

test.each([
  ['Business | Tea is dearer than ever before in this town | Almanac', 'Business'],
  ['Tea is dearer than ever before | Food and drink | Almanac', 'Food and drink'],
])('a section is none: %s', (title, heading) => {
  expect(titleOf(title, heading)).not.toBe(heading);
});

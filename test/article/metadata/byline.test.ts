import { expect, test } from 'vitest';
import { cleanName } from '../../../src/article/metadata/byline.ts';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

test.each([
  ['By Ann Example, 3 May 2025', 'Ann Example'],
  ['By Ann Example, May 3, 2025', 'Ann Example'],
  ['Ann Example,', 'Ann Example'],
  ['By Ann Example; updated 3 May', 'Ann Example'],
  ['Von Anna Beispiel, 3. Mai 2025', 'Anna Beispiel'],
  ['Par Anne Exemple, 3 mai 2025', 'Anne Exemple'],
  ['Por Ana Ejemplo, 3 de mayo de 2025', 'Ana Ejemplo'],
  ['文／山田花子、2025年5月3日', '山田花子'],
  ['بقلم ليلى مثال، 3 مايو 2025', 'ليلى مثال'],
])('%s is by %s', (line, name) => {
  expect(cleanName(line)).toBe(name);
});

test.each(['Ann Example, MD', 'Sammy Davis Jr.', 'Ann Example, Bo Other'])(
  'nothing of %s is lost',
  (name) => {
    expect(cleanName(name)).toBe(name);
  },
);

const bylineOf = (inside: string, before = ''): string | null =>
  readMetadata(
    parseHtml(
      `<html><head><title>Goats and ropes</title></head><body>${before}<main><article><h1>Goats and ropes</h1>${inside}</article></main></body></html>`,
    ),
    'https://paper.example/goats',
  ).byline;

test.each([
  ['behind a date', '<p>12. Mai 2023, von <a href="/autor/ada">Ada Feder</a></p>', 'Ada Feder'],
  ['behind a date, in French', '<p>12 mai 2023 · par <a href="/x">Ada Plume</a></p>', 'Ada Plume'],
  [
    'in a card, by where its link leads',
    '<div class="author-card"><a href="/author/ada">Ada Quill</a><span>Senior reporter</span></div>',
    'Ada Quill',
  ],
])('a name is found %s', (_where, html, name) => {
  expect(bylineOf(html)).toBe(name);
});

test.each([
  [
    'in a sentence of the text',
    '<p>It was <a href="/a/ada" rel="author">Ada Quill</a> who wrote that a rope is a way of asking.</p>',
    '',
  ],
  [
    'in a column beside it',
    '<p>Text.</p>',
    '<aside><h4>Other</h4><span class="author">Jeremy Dunn</span></aside>',
  ],
])('a name %s is somebody else’s', (_where, html, before) => {
  expect(bylineOf(html, before)).toBeNull();
});

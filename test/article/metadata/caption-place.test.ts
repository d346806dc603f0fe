import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'A branch of the canal is dug where the land lets it, and never where the map would have it go, as the engineers soon found.',
  'The lock keeper opens the upper gate first, waits until the water has come to rest, and only then lets the boat go in.',
  'Whoever wants to turn round has to go on to the basin, since the canal is narrower than the boats are long.',
];
const picture = (at: number, caption: string): string =>
  `<div class="imageblock"><div class="content"><img src="/canal-${at}.png" alt="canal"></div><div class="title">${caption}</div></div>`;
const note = (title: string): string =>
  `<div class="note"><div class="title">${title}</div><p>${TEXT[2]}</p></div>`;

const read = (captions: string[], title: string) => {
  const body = TEXT.map((line, at) => `<p>${line}</p>${picture(at, captions[at] ?? '')}`).join('');
  const html = `<html><head><title>The canal</title></head><body><main><h1>The canal</h1>${body}${note(title)}<p>${TEXT[1]}</p></main></body></html>`;
  return readPage(parseHtml(html), {
    url: 'https://canal.example/2025/branches',
    force: true,
    parse: parseHtml,
  })?.article;
};

test.each([
  [
    ['Figure 1. A branch', 'Figure 2. The upper gate', 'Figure 3. The basin'],
    'Turn the boat around',
  ],
  [['Bild 1: Ein Zweig', 'Bild 2: Das obere Tor', 'Bild 3: Das Becken'], 'Das Boot wenden lassen'],
])('lines under pictures are captions, though notes have the same name: %s', (captions, title) => {
  const article = read(captions, title);
  expect(article?.captions).toEqual(captions);
  expect(article?.text).toContain(title);
  // The first stands above the text by itself, where it opens it.
  expect(article?.content.match(/<img/g)?.length).toBeGreaterThanOrEqual(2);
});

const opened = (line: string) => {
  const html = `<html><head><title>The canal</title></head><body><main><h1>The canal</h1><img src="/canal.jpg" alt="">${line}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  return readPage(parseHtml(html), {
    url: 'https://canal.example/2025/branches',
    force: true,
    parse: parseHtml,
  })?.article;
};

test('a line under a picture that announces what follows is no caption, nor is a step', () => {
  for (const line of ['Who keeps a boat on it has to know:', '运河上的人都知道这几件事：'])
    expect(opened(`<p class="x">${line}</p>`)?.text).toContain(line);
  expect(opened('<ol><li>Wait at the mark for the keeper</li></ol>')?.text).toContain(
    'at the mark',
  );
  expect(opened('<p class="x">The canal at its narrowest place</p>')?.captions).toEqual([
    'The canal at its narrowest place',
  ]);
});

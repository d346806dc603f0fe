import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'The weir below the mill was built of stones that the old lock had left over, and it has held through every flood since then.',
  'In dry summers the miller shuts the gate at noon, lets the pond fill until the evening, and grinds while the village sleeps.',
  'Nobody has counted the eels that climb the stairs beside it, but the herons that wait at the top of them have grown fat.',
];
const LONG =
  'The mill in the spring of the flood, when the water stood as high as the second step of the stairs, the miller had carried his sacks to the attic of the house, the boats of the village lay tied to the cherry trees of the upper garden, and the herons, who had never seen the yard from there, walked along the gutter of the barn as if it had been put up for them and nobody else in the valley.';

const page = (between: string, data: unknown = null): string =>
  `<html><head><title>The mill</title>${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head><body><main><h1>The mill</h1><p>${TEXT[0]}</p>${between}<p>${TEXT[1]}</p><p>${TEXT[2]}</p></main></body></html>`;

const read = (html: string) =>
  readPage(parseHtml(html), {
    url: 'https://mill.example/2026/weir',
    force: true,
    parse: parseHtml,
  })?.article;

const IMG = '<img src="/mill.jpg" alt="">';

test.each([
  [
    'a long one',
    `<div class="wp-caption"><img src="/mill.jpg"><p class="wp-caption-text">${LONG}</p></div>`,
    LONG,
  ],
  [
    'loose words in an element of its name',
    `<div class="picture"><a href="/mill.jpg">${IMG}</a> <span class="caption small">The mill pond is drained each year in May.</span></div>`,
    'The mill pond is drained each year in May.',
  ],
  [
    'Wörter in einem Element ihres Namens',
    `<div class="bild">${IMG}<span class="bild-caption">Der Mühlteich wird jedes Jahr im Mai abgelassen.</span></div>`,
    'Der Mühlteich wird jedes Jahr im Mai abgelassen.',
  ],
])('what is named the caption of the picture beside it is one: %s', (_, between, caption) => {
  const article = read(page(between));
  expect(article?.captions).toEqual([caption]);
  expect(article?.text).not.toContain(caption);
});

test.each([
  ['The mill wheel is lifted in winter', 'Image: Ann Reed'],
  ['Das Mühlrad wird im Winter gehoben', 'Foto: Ann Ried'],
])('a line over a credit in the box of a picture is its caption: %s', (line, credit) => {
  const article = read(
    page(`<div class="z9"><span>${IMG}</span><p>${line}</p><p>${credit}</p></div>`),
  );
  expect(article?.captions).toEqual([line, credit]);
  expect(article?.text).not.toContain(line);
});

test('a paragraph over a credit that stands by another picture stays', () => {
  const article = read(page(`<p>${LONG}</p><div class="z9">${IMG}</div><p>Image: Ann Reed</p>`));
  expect(article?.text).toContain(LONG);
});

const slides = (of: string, lines: string[]): string =>
  lines.map((line, at) => `<div><div>${at + 1} ${of} 3 |</div><p>${line}</p></div>`).join('');
const SLIDES = [
  'The miller before the flood. (Ann Reed)',
  'The miller in the flood, on the roof of the barn. (Ann Reed)',
  'The miller after the flood, with what is left of his sacks. (Ann Reed)',
];

test.each(['of', '/', 'von', 'из'])('slides that are counted are a gallery: 1 %s 3', (of) => {
  const article = read(page(slides(of, SLIDES)));
  for (const line of SLIDES) expect(article?.text).not.toContain(line);
  expect(article?.captions).toEqual(SLIDES);
  for (const line of TEXT) expect(article?.text).toContain(line);
});

test('scores are no slides', () => {
  const scores = ['2 : 1', '1 / 3', '3 of 7'].map((score) => `<p>${score}</p><p>${TEXT[2]}</p>`);
  expect(read(page(scores.join('')))?.captions).toEqual([]);
});

const SAID = 'The miller shows how the gate is lifted by hand, as his father did';
const film = { '@type': 'VideoObject', name: 'The gate', description: SAID };

test.each([
  ['a film of its own', film, `<div class="q1"><div>${IMG}</div><p>${SAID}</p></div>`],
  [
    'a film of the article',
    { '@type': 'NewsArticle', headline: 'The mill', video: [film] },
    `<div class="q1"><div>${IMG}</div><p>${SAID}</p></div>`,
  ],
  [
    'a picture of the article, its words in a heading',
    { '@type': 'NewsArticle', headline: 'The mill', image: { '@type': 'ImageObject', name: SAID } },
    `<div class="q1">${IMG}<h1>${SAID}</h1></div>`,
  ],
])('what the page says of a film or picture is its caption beside it: %s', (_, data, between) => {
  const article = read(page(between, data));
  expect(article?.captions).toEqual([SAID]);
  expect(article?.text).not.toContain(SAID);
});

test.each([
  ['with no picture beside it', film, `<p>${SAID}</p>`, SAID],
  [
    'with nothing said of a film',
    null,
    `<div class="q1"><div>${IMG}</div><p>${SAID}.</p></div>`,
    null,
  ],
  [
    'that is a paragraph in a box with such a name',
    null,
    `<div class="captions"><p>${TEXT[1]} ${LONG}</p></div>`,
    LONG,
  ],
])('a line is no caption: %s', (_, data, between, kept) => {
  const article = read(page(between, data));
  expect(article?.captions).toEqual([]);
  if (kept) expect(article?.text).toContain(kept);
});

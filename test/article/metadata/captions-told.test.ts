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

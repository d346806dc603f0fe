import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const FIRST = [
  'The vineyard above the quarry was planted by masons who had nothing to do in the winter, and who knew the stone under it better than the soil.',
  'They set the rows across the slope, so that the rain would not take the earth, and built a wall at the foot of each that still stands.',
];
const REST = [
  'The first wine was sour enough to clean the tools with, and was drunk all the same, at the feast of the quarry and on no other day of the year.',
  'Forty years later a buyer from the coast tasted it by mistake, asked what it was, and took all that there was in the cellar of the inn.',
];
const p = (lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

const read = (body: string, head = '') =>
  readPage(
    parseHtml(
      `<html><head><title>The vineyard</title>${head}</head><body><main><article><h1>The vineyard</h1>${body}</article></main></body></html>`,
    ),
    { url: 'https://quarry.example/2026/vineyard', force: true, parse: parseHtml },
  )?.article;

const data = (isFree: boolean): string =>
  `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The vineyard", "isAccessibleForFree": ${isFree}}</script>`;
const hidden = `<div hidden>${p(REST)}</div>`;
const timesOf = (text: string | undefined, line: string) => (text ?? '').split(line).length - 1;

test.each([
  ['behind a button', `${p(FIRST)}${hidden}<button>Read on</button>`, ''],
  ['of a page that is free', `${p(FIRST)}${hidden}`, data(true)],
  [
    'of a page that says it is free, whatever its parts are called',
    `${p(FIRST)}<div class="paywall" hidden>${p(REST)}</div>`,
    data(true),
  ],
])('the rest of a text is read: %s', (_, body, head) => {
  expect(read(body, head)?.text).toContain(REST[1]);
});

test.each([
  ['by its data', `${p(FIRST)}${hidden}`, data(false)],
  ['by data in its body', `${data(false).replace('false', '"False"')}${p(FIRST)}${hidden}`, ''],
  ['by the wall before it', `${p(FIRST)}${hidden}<div class="paywall">Pay</div>`, ''],
  ['by its own name', `${p(FIRST)}<div class="paywall-content" hidden>${p(REST)}</div>`, ''],
])('what a page keeps for those who pay is not read: %s', (_, body, head) => {
  const text = read(body, head)?.text;
  expect(text).toContain(FIRST[1]);
  expect(text).not.toContain(REST[1]);
});

test.each([
  ['a copy of what follows', `${p(FIRST)}${hidden}${p(REST)}`],
  ['a copy of what follows in a box', `${p(FIRST)}${hidden}<div class="full">${p(REST)}</div>`],
])('what is said beside it is read once: %s', (_, body) => {
  expect(timesOf(read(body)?.text, REST[0] ?? '')).toBe(1);
});

test.each(['site-footer', 'cookie-notice', 'newsletter-box'])(
  'a hidden part named %s is no rest of the text',
  (name) => {
    const text = read(`${p(FIRST)}<div class="${name}" hidden>${p(REST)}</div>`)?.text;
    expect(text).toContain(FIRST[1]);
    expect(text).not.toContain(REST[1]);
  },
);

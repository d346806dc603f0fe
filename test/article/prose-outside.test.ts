import { expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const paragraph = (about: string): string =>
  `<p>The ${about} was seen by nobody for eleven years, and then by two people on one evening, who told a third, and by the end of the week the whole valley had an opinion on the ${about} and no way to be rid of it.</p>`;

const NOTE = `<p>Elsewhere the ferryman has put up a board that says when he will not be there, which is said to be the first thing of its kind between the two locks.</p>`;

const outsideOf = (body: string): number | undefined =>
  readPage(parseHtml(`<html><head><title>The heron</title></head><body>${body}</body></html>`), {
    url: 'https://paper.example/2025/heron',
    force: true,
    parse: parseHtml,
  })?.outside;

const TEXT = `<main><article><h1>The heron</h1>${['heron', 'bell', 'lamp', 'mill'].map(paragraph).join('')}</article></main>`;

it('counts the prose that stands outside the article and is told of nowhere', () => {
  expect(outsideOf(TEXT)).toBe(0);
  expect(outsideOf(`${TEXT}<div class="note">${NOTE}</div>`)).toBe(NOTE.length - 7);
});

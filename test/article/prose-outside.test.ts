import { expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const paragraph = (about: string): string =>
  `<p>The ${about} was seen by nobody for eleven years, and then by two people on one evening, who told a third, and by the end of the week the whole valley had an opinion on the ${about} and no way to be rid of it.</p>`;

const NOTE =
  'Elsewhere the ferryman has put up a board that says when he will not be there, which is said to be the first thing of its kind between the two locks.';
const OTHER =
  'The board is painted green on the side that faces the river, so that whoever comes by water takes it for a tree, and rings.';

function read(body: string) {
  const reading = readPage(
    parseHtml(`<html><head><title>The heron</title></head><body>${body}</body></html>`),
    { url: 'https://paper.example/2025/heron', force: true, parse: parseHtml },
  );
  if (!reading) throw new Error('The page was taken for an empty one.');
  return reading;
}

const TEXT = `<main><article><h1>The heron</h1>${['heron', 'bell', 'lamp', 'mill'].map(paragraph).join('')}</article></main>`;

const told = (body: string) =>
  read(body)
    .removals.filter(({ kind }) => kind !== 'repeated-headline')
    .map(({ kind, reason, text }) => [kind, reason.code, text]);

it('tells of the prose that stands outside the article, part by part', () => {
  expect(told(TEXT)).toEqual([]);
  expect(
    told(
      `${TEXT}<div class="one"><h3>Board</h3><p>${NOTE}</p><b>By the lock</b><p>${OTHER}</p></div>`,
    ),
  ).toEqual([['boilerplate', 'reason_outside', `${NOTE} By the lock ${OTHER}`]]);
  expect(told(`<div><p>${NOTE}</p></div>${TEXT}<div><p>${OTHER}</p></div>`)).toEqual([
    ['boilerplate', 'reason_outside', NOTE],
    ['boilerplate', 'reason_outside', OTHER],
  ]);
});

it('calls a part what the page itself calls it', () => {
  expect(told(`${TEXT}<footer><a href="/x">Imprint</a><p>${NOTE}</p></footer>`)).toEqual([
    ['navigation', 'reason_named_footer', NOTE],
  ]);
  expect(told(`${TEXT}<div class="comments"><p>${OTHER}</p></div>`)).toEqual([
    ['comments', 'reason_named_comments', OTHER],
  ]);
});

it('tells of points and short lines outside the article, and of what readers wrote', () => {
  const points = [
    'The ferry stays where it was',
    'The bell is rung by nobody since the flood of May',
  ];
  const list = `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  expect(told(`${TEXT}<div><b>Key points</b>${list}</div>`)).toEqual([
    ['boilerplate', 'reason_outside', points.join(' ')],
  ]);
  expect(told(`${TEXT}<p>This page was last updated on the ninth of May.</p>`)).toEqual([
    ['boilerplate', 'reason_outside', 'This page was last updated on the ninth of May.'],
  ]);
  expect(told(`${TEXT}<div class="comments"><b>Ada</b><p>So it was.</p></div>`)).toEqual([
    ['comments', 'reason_named_comments', 'So it was.'],
  ]);
});

it('says nothing of slogans and addresses in the frame of a site', () => {
  expect(
    told(`${TEXT}<footer><p>The paper of the valley, at 12 Quay Street, since 1871</p></footer>`),
  ).toEqual([]);
});

it('says nothing of menus and labels outside the article', () => {
  expect(told(`<nav><a href="/a">Valley</a><a href="/b">River</a></nav>${TEXT}`)).toEqual([]);
});

it('counts the paragraphs of what the page itself hides', () => {
  expect(read(TEXT).outside).toBe(0);
  expect(read(`${TEXT}<div hidden><p>${NOTE}</p><p>Close</p></div>`).outside).toBe(NOTE.length);
  expect(read(`${TEXT}<p style="display:none">${OTHER}</p>`).outside).toBe(OTHER.length);
});

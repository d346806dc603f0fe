import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const TEXT = [
  'A sluice is opened by a quarter turn and shut by three, since the water helps with the one and not with the other.',
  'The wheel is greased once a month, and once a week in winter, with what the keeper has and never with what he is offered.',
  'Whoever finds the gate open at night shuts it, writes the hour into the book, and wakes nobody for it before the morning.',
];

const text = (from: string): string => TEXT.map((line) => `<p>${from} ${line}</p>`).join('');

const read = (url: string, list: string): string => {
  const html = `<html><head><title>Sluices by hand</title></head><body><main><h1>Sluices by hand</h1>
    <h2>First</h2>${text('At first.')}<h2>Then</h2>${text('Then.')}${list}</main></body></html>`;
  const reading = readPage(parseHtml(html), { url, force: true, parse: parseHtml });
  return reading?.article.content ?? '';
};

const MANUAL = 'https://gates.example/docs/sluices.html';
const STORY = 'https://gates.example/2025/11/sluices-by-hand';

const link = (slug: string, words: string): string =>
  `<a href="https://gates.example/${slug}">${words}</a>`;
const LISTS = {
  'a list under "See also"': `<h2>See also</h2><ul><li>${link('weirs', 'Weirs and how they are read')}</li>
    <li>${link('locks', 'Locks with one chamber')}</li><li>${link('gauges', 'Gauges, old and new ones')}</li></ul>`,
  'terms, in German': `<div class="admonition"><p>Siehe auch</p><dl><dt>${link('wehre', 'Wehre')}</dt><dd>Wie man sie liest</dd>
    <dt>${link('schleusen', 'Schleusen')}</dt><dd>Mit einer Kammer</dd><dt>${link('pegel', 'Pegel')}</dt><dd>Alte und neue</dd></dl></div>`,
  'chapters, each with a line on it': `<h2>Chapters</h2><ol><li>${link('one', 'Weirs')}<p>This chapter tells how weirs are read at night</p></li>
    <li>${link('two', 'Locks')}<p>This chapter tells of locks with one chamber</p></li>
    <li>${link('three', 'Gauges')}<p>This chapter tells old gauges from new ones</p></li></ol>`,
};

const first = /href="https:\/\/gates\.example\/(?:weirs|wehre|one)"/;

test.each(Object.entries(LISTS))('a manual keeps %s', (_name, list) => {
  expect(read(MANUAL, list)).toMatch(first);
});

test.each(Object.entries(LISTS))('a story does not: %s', (_name, list) => {
  expect(read(STORY, list)).not.toMatch(first);
});

test.each([
  [
    'named',
    `<div class="related-posts">${LISTS['a list under "See also"'].replace('See also', 'More')}</div>`,
  ],
  [
    'cards with pictures',
    `<h2>More</h2><ul>${['weirs', 'locks', 'gauges', 'dams'].map((slug) => `<li><a href="/${slug}"><img src="/${slug}.jpg"><h3>All about ${slug} and us</h3></a></li>`).join('')}</ul>`,
  ],
])('what leads away from a manual goes: %s', (_name, list) => {
  expect(read(MANUAL, list)).not.toMatch(/gates\.example\/(?:weirs|dams)"/);
});

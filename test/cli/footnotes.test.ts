import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { FOOTNOTES, NOTES } from './footnote-makes.ts';

const LINES = [
  'The bitterns came back to the marsh in the year the pumps were switched off. Nobody had planned it that way: the farm that paid for the pumping had gone bankrupt, and the water rose to where it had been before.',
  'Counting them is done by ear. Four people stand at the four corners of the reed bed before dawn, each with a compass and a notebook, and write down the bearing and the minute of every boom.',
  'The reed itself has to be cut, or it turns into willow scrub within a few summers. It used to go for thatch and now mostly goes to a firm that presses it into boards, on frozen ground.',
];

function read(mark: (n: number) => string, notes: string) {
  const [first, ...rest] = LINES.map((line) => `<p>${line}</p>`);
  const text = `<p>It is a book${mark(1)} about people in reed.</p>${first}<p>Two of them${mark(2)} wrote it down.</p>${rest.join('')}`;
  const html = `<title>Reeds</title><article><h1>Reeds</h1>${text}${notes}</article>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://e.org/reeds',
    force: true,
    parse: parseHtml,
  });
  if (!reading) throw new Error('There is nothing to read.');
  return reading;
}

test.each(FOOTNOTES)('in Markdown they are footnotes: %s', (_make, mark, notes) => {
  const lines = FORMATS.markdown(read(mark, notes)).split('\n');
  expect(lines).toContain('It is a book[^1] about people in reed.');
  expect(lines).toContain('Two of them[^2] wrote it down.');
  expect(lines.filter((line) => line.startsWith('[^'))).toEqual(
    NOTES.map((note, at) => `[^${at + 1}]: ${note}`),
  );
});

test.each(FOOTNOTES)('in the article both ends are linked: %s', (_make, mark, notes) => {
  const { article } = read(mark, notes);
  const content = parseHtml(article.content);
  const links = [...content.querySelectorAll('a[href^="#"]')];
  const there = (name: string) =>
    content.getElementById(name) ?? content.querySelector(`a[name="${name}"]`);
  expect(links.length).toBeGreaterThanOrEqual(4);
  expect(links.filter((link) => !there(link.getAttribute('href')?.slice(1) ?? ''))).toEqual([]);
  for (const note of NOTES) expect(article.text.split(note)).toHaveLength(2);
});

test('a number that leads to a section is no footnote', () => {
  const html = (n: number) => `<a href="#part">${n}</a>`;
  const part = `<section id="part"><h2>Part</h2><p>${LINES[0]}</p><p>${LINES[1]}</p></section>`;
  expect(FORMATS.markdown(read(html, part))).toMatch(/^## Part$/m);
});

test('a table whose rows are led to by number keeps its cells', () => {
  const html = (n: number) => `<a href="#row-${n}">${n}</a>`;
  const table = `<table><tr id="row-1"><td>Reed</td><td>cut in frost</td></tr></table>`;
  expect(FORMATS.markdown(read(html, table))).toContain('| Reed | cut in frost |');
});

test('a copy of a note that is shown on a click is not read twice', () => {
  const mark = (n: number) =>
    `<a href="#n${n}">${n}</a><span class="footnote-tooltip">${NOTES[n - 1]}</span>`;
  const notes = NOTES.map((note, at) => `<li id="n${at + 1}">${note}</li>`).join('');
  const { article } = read(mark, `<ol>${notes}</ol>`);
  for (const note of NOTES) expect(article.text.split(note)).toHaveLength(2);
});

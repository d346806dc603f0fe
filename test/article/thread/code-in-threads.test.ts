import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const SAID = [
  'Since the last release the gate opens by itself at midnight, and nobody here has asked it to do so.',
  'Mine does the same, on two of three gates, and only while the light on the quay is on as well.',
  'It is the timer that comes with the new board; take it out and the gate stays shut until the morning.',
  'That was it, thank you both, and I have told the harbour office to leave the board out of the next one.',
];
const NAMES = ['Orla Penhale', 'Bram de Wit', 'Hedy Vance', 'Teun Kist'];

const post = (at: number, inside: string): string =>
  `<div class="post"><div class="meta"><span class="author">${NAMES[at]}</span> <time datetime="2025-03-0${at + 1}T10:00">March ${at + 1}, 2025</time></div>
   <div class="body"><p>${SAID[at]}</p>${inside}</div></div>`;

const textOf = (posts: string, url: string): string => {
  const html = `<html><head><title>The gate opens at midnight</title></head><body><header><a href="/">Home</a></header>
    <main><h1>The gate opens at midnight</h1>${posts}</main></body></html>`;
  return readPage(parseHtml(html), { url, force: true, parse: parseHtml })?.article.text ?? '';
};
const FORUM = 'https://forum.gates.example/t/midnight/12';

describe('code in what people say', () => {
  test('stays, though three of them show the same line; what the software wrote goes', () => {
    const line = '<pre><code>gatectl --update</code></pre><p>Click to expand…</p>';
    const text = textOf(
      SAID.map((_said, at) => post(at, at < 3 ? line : '<p>No.</p>')).join(''),
      FORUM,
    );
    expect(text.match(/gatectl --update/g)).toHaveLength(3);
    expect(text).not.toContain('Click to expand');
  });

  test('may be longer than all they say: a log makes nobody the author of the page', () => {
    const log = `<pre><code>${Array.from({ length: 400 }, (_, at) => `00:00:${at} gate ${at} opened by timer`).join('\n')}</code></pre>`;
    const text = textOf(SAID.map((_said, at) => post(at, at === 1 ? log : '')).join(''), FORUM);
    for (const [at, name] of NAMES.entries())
      expect(text).toMatch(new RegExp(`${name}.*March ${at + 1}`));
    expect(text).toContain('gate 399 opened');
  });
});

test.each([
  ['https://www.harbourforum.example/beginners/1488-the-gate.html', true],
  ['https://www.harbour-forums.example/beginners/1488-the-gate.html', true],
  ['https://www.harbournews.example/2025/1488-the-gate.html', false],
])('a site that calls itself a forum in its name has threads: %s', (url, isThread) => {
  const replies = SAID.slice(1)
    .map((said, at) => post(at + 1, `<p>${said}</p><p>${said}</p>`))
    .join('');
  const first = `<div class="first"><div>by Orla Penhale</div><div>March 1, 2025</div><div class="text"><p>${SAID[0]} ${SAID[0]?.repeat(4)}</p></div></div>`;
  const text = textOf(`${first}<section class="comments">${replies}</section>`, url);
  expect(text.includes(SAID[2] ?? '')).toBe(isThread);
});

test('a listing below one paragraph is part of what was said, however short', () => {
  const posts = SAID.map((_said, at) => post(at, `<pre><code>gatectl ${at}</code></pre>`)).join('');
  const text = textOf(posts, FORUM);
  for (const at of [0, 1, 2, 3]) expect(text).toContain(`gatectl ${at}`);
});

test('of a line of author, time and links the time is the time', () => {
  const posts = SAID.map(
    (said, at) =>
      `<div class="post"><div class="head"><span><a class="user">user${at}</a> <span class="age"><a>${at + 2} hours ago</a></span> | <a>prev</a> | <a>next</a></span></div><div class="body"><p>${said}</p><p>${said}</p></div></div>`,
  ).join('');
  expect(textOf(posts, FORUM)).toContain('user1 · 3 hours ago\n');
});

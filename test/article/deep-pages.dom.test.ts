import { expect, it } from 'vitest';
import { findJudgedGroups } from '../../src/article/link-lists/judge-groups.ts';
import { readPage } from '../../src/article/read-page.ts';

const URL = 'https://paper.example/wheel';
const SENTENCE =
  'tells at some length how the wheel was rebuilt, by whom, and what the harbour board had to say about it.';
const PROSE = Array.from({ length: 8 }, (_, at) => `<p>Paragraph ${at} ${SENTENCE}</p>`).join('');
const LIST = Array.from(
  { length: 5 },
  (_, at) => `<li><a href="/news/${at}">Council votes on parking charge number ${at}</a></li>`,
).join('');

const pageOf = (head: string): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>The wheel turns</title>${head}</head><body>` +
      `<article><h1>The wheel turns</h1>${PROSE}</article><aside><h2>Most read</h2><ul>${LIST}</ul></aside></body></html>`,
    'text/html',
  );

/** Scripts can nest further than any parser does. */
function nest(page: Document, levels: number): void {
  let at: Element = page.body;
  for (let level = 0; level < levels; level++) {
    const inner = page.createElement('div');
    if (level % 1000 === 0) inner.append(`Line ${level} of what is nested. `);
    at.append(inner);
    at = inner;
  }
  at.append('The innermost words.');
}

function nestShadows(page: Document, levels: number): void {
  let at: Element | ShadowRoot = page.body;
  for (let level = 0; level < levels; level++) {
    const host = page.createElement('div');
    at.append(host);
    at = host.attachShadow({ mode: 'open' });
  }
  const list = page.createElement('ul');
  list.innerHTML = LIST;
  at.append(list);
}

const read = (page: Document) => readPage(page, { url: URL, force: true })?.article;
const hidden = (page: Document) => findJudgedGroups(page, URL).groups.length;

it.each(['{"a":', '[', '{"@graph":[', '{"@graph":{"@graph":'])(
  'claims nested 20,000 deep by %s cost neither the article nor what is hidden',
  (opening) => {
    const closing = [...opening].reverse().map((sign) => ({ '{': '}', '[': ']' })[sign] ?? '');
    const claims = `${opening.repeat(20_000)}1${closing.join('').repeat(20_000)}`;
    const page = pageOf(`<script type="application/ld+json">${claims}</script>`);
    expect(read(page)?.text.split('\n')).toHaveLength(8);
    expect(hidden(page)).toBe(1);
  },
);

it.each([2000, 10_000, 60_000])('elements nested %d deep cost no article', (levels) => {
  const page = pageOf('');
  nest(page, levels);
  expect(read(page)?.text).toContain(`Paragraph 7 ${SENTENCE}`);
  expect(hidden(page)).toBeGreaterThan(0);
});

it('what stands deeper than is read by levels keeps its order', () => {
  const page = pageOf('');
  page.querySelector('article')?.remove();
  nest(page, 10_000);
  const text = read(page)?.text ?? '';
  const lines = [...text.matchAll(/Line (\d+)/g)].map(([, level]) => Number(level));
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(text).toContain('The innermost words.');
});

it('shadow trees 2,000 deep are looked into', () => {
  const page = pageOf('');
  const before = hidden(page);
  nestShadows(page, 2000);
  const { groups, inner } = findJudgedGroups(page, URL);
  expect(inner).toHaveLength(2000);
  expect(groups.length).toBeGreaterThanOrEqual(before);
});

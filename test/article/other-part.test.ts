import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { paragraphs } from './paragraphs.ts';

const STANDFIRST = 'For three days no boat came over, and the island had to read what it had.';
const HEADED = `<header><h1>The ferry was late</h1><p class="standfirst">${STANDFIRST}</p></header>`;

function readOther(body: string) {
  const html = `<title>The ferry was late</title><body>${body}</body>`;
  const url = 'https://paper.example/ferry';
  const reading = readPage(parseHtml(html), { url, force: true, other: true, parse: parseHtml });
  if (!reading?.isOther) throw new Error('There is no other part.');
  return reading.article;
}

test('what the headline does not stand over has no summary of what is above it', () => {
  const article = readOther(
    `<main><div>${HEADED}<div id="story">${paragraphs(14, 'Story')}</div></div></main><div id="second">${paragraphs(7, 'Archive')}</div>`,
  );
  expect(article.dek).toBeNull();
  expect(article.text).toMatch(/^Archive 1\. .*\n(?:Archive .*\n?)+$/);
});

test('what it stands over keeps its own', () => {
  const article = readOther(
    `<div id="top">${HEADED}<div>${paragraphs(7, 'Story')}</div></div><main><div>${paragraphs(14, 'Archive')}</div></main>`,
  );
  expect(article.dek).toBe(STANDFIRST);
  expect(article.text).toContain('Story 7.');
});

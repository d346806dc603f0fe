import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'The ferry has crossed at the same hour since the bridge came down, and the ferryman has never been asked why.',
  'In winter he breaks the ice himself, with a pole that his mother left him, and takes nobody across before noon.',
  'Those who live on the far side say that the crossing has grown longer; those on the near side say that it has not.',
];
const LOST =
  'Nobody has measured the river since the year of the flood, when the surveyor lost his chain in it, and then his hat.';

const textOf = (inside: string): string => {
  const html = `<html><head><title>The ferry</title></head><body><main><article><h1>The ferry</h1>${TEXT.map((line) => `<p>${line}</p>`).join(inside)}</article></main></body></html>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://paper.example/2025/ferry',
    force: true,
    parse: parseHtml,
  });
  return reading?.article.text ?? '';
};

describe('what leaves without a word holds no prose', () => {
  test.each([
    ['a button', `<button>${LOST}</button>`],
    ['a button with paragraphs', `<button><p>${LOST}</p></button>`],
    ['a name that hides', `<p>So: <span class="sr-only">${LOST}</span></p>`],
    ['a button in a heading', `<h2>The far side <button>${LOST}</button></h2>`],
    ['a link beside a heading', `<h2 id="far">The far side</h2><a href="#far">${LOST}</a>`],
  ])('%s', (_name, html) => {
    expect(textOf(html)).toContain('the surveyor lost his chain');
  });

  test.each([
    ['a button', '<button>Show the map of the river</button>'],
    ['a link to its heading', '<h2 id="far">The far side <a href="#far">Link here</a></h2>'],
    ['spoken words', '<p>So: <a href="/x">here<span class="sr-only">, show the map</span></a></p>'],
  ])('%s that says little still goes', (_name, html) => {
    expect(textOf(html)).not.toMatch(/the map|Link here/);
  });
});

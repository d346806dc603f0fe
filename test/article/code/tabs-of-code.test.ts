import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT =
  '<p>The library reads a table of tides and tells how deep the water stands over the sill at any hour of the day.</p>'.repeat(
    4,
  );
const CODE = '<pre><code>pip install tides\ntides --help</code></pre>';
const STEPS = '<ul><li>Fetch the programme from the harbour office</li><li>Start it once</li></ul>';

const tab = (inside: string, isHidden: boolean): string =>
  `<div role="tabpanel"${isHidden ? ' hidden style="display:none"' : ''}>${inside}</div>`;

const textOf = (tabs: string): string =>
  readPage(
    parseHtml(
      `<html><head><title>Tides</title></head><body><main><h1>Tides</h1>${TEXT}<div>${tabs}</div>${TEXT}</main></body></html>`,
    ),
    { url: 'https://tools.example/docs/tides.html', force: true, parse: parseHtml },
  )?.article.text ?? '';

test('a hidden tab beside tabs of code is read, though its own way needs no code', () => {
  expect(textOf(tab(CODE, false) + tab(STEPS, true))).toContain('Fetch the programme');
  expect(textOf(tab(STEPS, false) + tab(CODE, true))).toContain('tides --help');
});

test('hidden tabs of a page without code there stay hidden', () => {
  expect(textOf(tab('<p>Today</p>', false) + tab(STEPS, true))).not.toContain('Fetch');
});

const tabs = (...labels: string[]): string =>
  `<div role="tablist">${labels.map((label, at) => `<button role="tab" aria-controls="p${at}">${label}</button>`).join('')}</div>`;

const panel = (at: number, inside: string): string =>
  `<div role="tabpanel" id="p${at}"${at ? ' hidden' : ''}>${inside}</div>`;

const MORE = '<pre><code>uv add tides</code></pre>';

test('panels of code say what their tabs said, each before its own', () => {
  expect(textOf(tabs('pip', 'uv') + panel(0, CODE) + panel(1, MORE))).toContain(
    'pip\npip install tides\ntides --help\nuv\nuv add tides',
  );
  const links =
    '<ul role="tablist"><li><a role="tab" href="#p1">uv</a></li><li><a role="tab" href="#p0">pip</a></li></ul>';
  expect(textOf(links + panel(0, CODE) + panel(1, MORE))).toContain(
    'day.\npip\npip install tides\ntides --help\nuv\nuv add tides',
  );
});

test('tabs that are not told from each other, and those of no code, are no labels', () => {
  expect(textOf(tabs('pip', 'uv', 'more') + panel(0, CODE) + panel(1, MORE))).not.toMatch(/^pip$/m);
  expect(
    textOf(tabs('Today', 'Later') + panel(0, '<p>High water.</p>') + panel(1, '<p>Low.</p>')),
  ).not.toMatch(/^Today$/m);
});

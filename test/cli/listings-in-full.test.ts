import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { LISTINGS } from '../article/code/listings.ts';

const PROSE =
  '<p>The town clock runs eleven minutes fast, and has done so since the railway came. It has been put right three times, and each time there was trouble, until the council voted to leave the hand alone.</p>';
const html = `<title>Clocks</title><article><h1>Clocks</h1>${LISTINGS.map(([, listing]) => PROSE + listing).join('')}${PROSE}</article>`;
const reading = readPage(parseHtml(html), {
  url: 'https://e.org/clocks',
  force: true,
  parse: parseHtml,
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('each listing of an article comes out with its lines and indents, and no other', () => {
  const content = parseHtml(reading?.article.content ?? '');
  const listings = [...content.querySelectorAll('pre')].map((pre) => plain(pre.textContent ?? ''));
  expect(listings).toEqual(LISTINGS.map(([, , , code]) => code));
});

test('as text its lines keep their indents', () => {
  const lines = plain(reading?.article.text ?? '').split('\n');
  expect(lines.filter((line) => line === '    return 1')).toHaveLength(
    LISTINGS.filter(([, , , code]) => code.includes('return 1')).length,
  );
});

test('as Markdown it stands between fences that name the language', () => {
  const markdown = plain(reading ? FORMATS.markdown(reading) : '');
  const fences = [...markdown.matchAll(/^```(\S*)\n([\s\S]*?)\n```$/gm)].map(
    ([, ...parts]) => parts,
  );
  expect(fences).toEqual(LISTINGS.map(([, , language, code]) => [language, code]));
});

test('tabs of code are read, the hidden ones too', () => {
  const tabs = `<div class="tabs"><ul role="tablist"><li role="tab">npm</li><li role="tab">yarn</li></ul><div role="tabpanel"><pre>npm install</pre></div><div role="tabpanel" hidden><pre>yarn</pre></div></div>`;
  const panes = `<div class="x"><div class="pane"><pre>apt install</pre></div><div class="pane" style="display:none"><pre>brew install</pre></div></div>`;
  const copies = `<div class="y"><div><pre>make  all</pre></div><div style="display:none"><pre>make all</pre></div></div>`;
  const page = `<title>Clocks</title><article><h1>Clocks</h1>${PROSE}${tabs}${PROSE}${panes}${copies}${PROSE}</article>`;
  const read = readPage(parseHtml(page), { url: 'https://e.org/c', force: true, parse: parseHtml });
  const content = parseHtml(read?.article.content ?? '');
  expect([...content.querySelectorAll('pre')].map((pre) => pre.textContent)).toEqual([
    'npm install',
    'yarn',
    'apt install',
    'brew install',
    'make  all',
  ]);
});

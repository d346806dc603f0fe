import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, test, vi } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';
import { toXhtml } from '../../../src/export/epub/to-xhtml.ts';
import type { ExportedArticle } from '../../../src/export/library/exported-article.ts';
import { writeLibrary } from '../../../src/export/library/write-library.ts';
import { anArticle } from '../an-article.ts';
import { MARKDOWN_CASES } from '../markdown-cases.ts';
import { anExported, CONTEXT, HARD_TEXTS, streamed } from './exported-sample.ts';

// A checker of books of its own (https://github.com/w3c/epubcheck, in TypeScript) looks at all of it.
vi.setConfig({ testTimeout: 60_000 });

async function faultsOf(articles: readonly ExportedArticle[], context = CONTEXT) {
  const { body } = writeLibrary('epub', streamed(articles), context, null);
  const bytes = await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  const { messages, version } = await EpubCheck.validate(new Uint8Array(bytes));
  return {
    version,
    faults: messages.map(({ id, message, location }) => `${id} ${message} ${location?.path}`),
  };
}

const NONE = { version: '3.0', faults: [] };
const withBody = (content: string, title = 'One') =>
  anExported({ key: title, copy: anArticle({ title, content }) });

test.each([
  'arabic-rtl',
  'chinese',
  'code-blocks',
  'columns-beside-text',
  'comments-longer-than-article',
])('a book of the page %s has no fault', async (slug) => {
  const html = readFileSync(`test/pages/${slug}/page.html`, 'utf8');
  const url = `https://news.example/${slug}`;
  const reading = readPage(parseHtml(html), { url, force: true, parse: parseHtml });
  expect(reading?.article.text).toBeTruthy();
  expect(await faultsOf([anExported({ copy: reading?.article ?? null })])).toEqual(NONE);
});

test('a book of every shape that a text may have, with words of every kind, has no fault', async () => {
  const shapes = MARKDOWN_CASES.map(([name, html]) => withBody(html, name));
  const hard = HARD_TEXTS.map((text) =>
    anExported({ copy: anArticle({ title: text, byline: text, lang: text, content: text }) }),
  );
  expect(await faultsOf([...shapes, ...hard])).toEqual(NONE);
});

// What stands in what the checker does not know: its model in Java does, and found these.
test.each([
  [
    'a block within words',
    '<span>a <div>b</div></span><b><blockquote>c</blockquote></b>',
    '<div>a <div>b</div></div><div><blockquote>c</blockquote></div>',
  ],
  ['a block within a heading', '<h2>a <div>b</div></h2>', '<h2>a <span>b</span></h2>'],
  [
    'an item without a list',
    '<div><li>a</li><dd>b</dd></div>',
    '<div><div>a</div><div>b</div></div>',
  ],
  [
    'a list within a list',
    '<ul> <li>a</li><ol><li>b</li></ol> c</ul>',
    '<ul> <li>a</li><li><ol><li>b</li></ol></li><li> c</li></ul>',
  ],
  [
    'words within a list of terms',
    '<dl>a<dt>b</dt><dd>c</dd><p>d</p></dl>',
    '<dl><dd>a</dd><dt>b</dt><dd>c</dd><dd><p>d</p></dd></dl>',
  ],
  [
    'a caption without its figure',
    '<div><figcaption>a</figcaption></div>',
    '<div><div>a</div></div>',
  ],
  [
    'a language that is none',
    '<p lang="x_y z">a <i lang="de-at">b</i></p>',
    '<p>a <i lang="de-AT">b</i></p>',
  ],
  [
    'an address that is none',
    '<a href="https://e.org/A_(b) c|d%#x#y">a</a> <a href="http://">b</a>',
    '<a href="https://e.org/A_(b)%20c%7Cd%25#x%23y">a</a> <a>b</a>',
  ],
])('%s is put right', async (_, content, right) => {
  expect(toXhtml(parseHtml(content).body)).toBe(right);
  expect(await faultsOf([withBody(`<p>Text.</p>${content}`)])).toEqual(NONE);
});

test('pictures of a book are found by who reads it', async () => {
  const png = Uint8Array.from(atob(PIXEL), (sign) => sign.charCodeAt(0));
  const picture = async () => ({ type: 'image/png', bytes: png });
  const article = withBody(
    '<figure><img src="https://e.org/a" alt=""><figcaption>a</figcaption></figure>',
  );
  expect(await faultsOf([article], { ...CONTEXT, picture })).toEqual(NONE);
});

test('the checker finds what is wrong', async () => {
  const { faults } = await faultsOf([]);
  expect(faults.join('\n')).toContain('Spine must contain at least one itemref');
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

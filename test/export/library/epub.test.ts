import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeLibrary } from '../../../src/export/library/write-library.ts';
import { anArticle } from '../an-article.ts';
import { anExported, CONTEXT, HARD_TEXTS, streamed } from './exported-sample.ts';

const BODY = `<h2 id="a">One</h2><p id="a">Line<br>end &amp; <b>bold</b> <a href="javascript:x">no</a> <a href="https://e.org/?a&b">yes</a></p>
<img src="https://e.org/a.png" alt="A <quay>"><hr><math><mi>x</mi></math>
<table border="1"><tr><td width="3">cell</td></tr></table><pre>a\n  b</pre>`;

const book = async () => {
  const articles = [
    anExported({ copy: anArticle({ title: 'The <first> & last', content: BODY, lang: 'en' }) }),
    anExported(),
    ...HARD_TEXTS.map((title) =>
      anExported({ copy: anArticle({ title, content: `<p>${title}</p>` }) }),
    ),
  ];
  const { body, name } = writeLibrary('epub', streamed(articles), CONTEXT, null);
  return {
    bytes: new Uint8Array(
      await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
    ),
    name,
  };
};

test('a book begins with its media type, uncompressed and with nothing beside it', async () => {
  const { bytes, name } = await book();
  const text = (start: number, end: number) =>
    new TextDecoder('latin1').decode(bytes.slice(start, end));
  expect(name).toMatch(/\.epub$/);
  expect([text(0, 4), text(30, 38), text(38, 58)]).toEqual([
    'PK\u0003\u0004',
    'mimetype',
    'application/epub+zip',
  ]);
  const header = new DataView(bytes.buffer);
  expect([header.getUint16(8, true), header.getUint16(28, true)]).toEqual([0, 0]);
});

test('every file of a book is XML, and the package names each of them once', async () => {
  const files = unzipSync((await book()).bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  for (const name of Object.keys(files).filter((name) => name !== 'mimetype'))
    expect(XMLValidator.validate(text(name)), name).toBe(true);
  const read = new XMLParser({ ignoreAttributes: false });
  const { package: opf } = read.parse(text('EPUB/package.opf'));
  const hrefs = opf.manifest.item.map((item: Record<string, string>) => `EPUB/${item['@_href']}`);
  const held = Object.keys(files).filter(
    (name) => name.startsWith('EPUB/') && !name.endsWith('.opf'),
  );
  expect(hrefs.toSorted()).toEqual(held.toSorted());
  expect(opf.spine.itemref).toHaveLength(HARD_TEXTS.length + 1);
  expect(opf.manifest.item[1]['@_properties']).toBe('mathml');
});

test('a chapter fetches nothing, and keeps its words', async () => {
  const page = new TextDecoder().decode(unzipSync((await book()).bytes)['EPUB/article-1.xhtml']);
  expect(page).toContain('<em>[A &lt;quay&gt;]</em>');
  expect(page).not.toMatch(/<img|javascript:|border=|width=/);
  expect(page.match(/id="user-content-a"|id="a"/g)).toHaveLength(1);
  expect(page).toContain('href="https://e.org/?a&amp;b"');
  expect(page).toContain('<pre>a\n  b</pre>');
});

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const pictured = async () => {
  const images = ['a.png', 'b.jpg', 'a.png', 'gone.png', 'drawing.svg']
    .map((name) => `<img src="https://e.org/${name}" alt="An <${name}>">`)
    .join('');
  const articles = [
    anExported({ copy: anArticle({ title: 'One', content: `<p>Text ${images}</p>` }) }),
    anExported({ key: '2-b', copy: anArticle({ title: 'Two', content: images }) }),
  ];
  const picture = async (_: string, address: string) => {
    if (address.includes('gone')) return null;
    const type = /svg$/.test(address) ? 'image/svg+xml' : 'image/png';
    return { type: /jpg$/.test(address) ? 'image/jpeg' : type, bytes: PNG };
  };
  const context = { ...CONTEXT, picture };
  const { body } = writeLibrary('epub', streamed(articles), context, null);
  const bytes = await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  return unzipSync(new Uint8Array(bytes));
};

test('pictures that are kept are files of the book, each named once with its type', async () => {
  const files = await pictured();
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const held = Object.keys(files).filter((name) => name.startsWith('EPUB/pictures/'));
  // Those of another article are pictures of their own.
  expect(held).toEqual(['1.png', '2.jpg', '3.png', '4.jpg'].map((name) => `EPUB/pictures/${name}`));
  for (const name of held) expect(files[name]).toEqual(PNG);
  const { package: opf } = new XMLParser({ ignoreAttributes: false }).parse(
    text('EPUB/package.opf'),
  );
  const items: Record<string, string>[] = opf.manifest.item;
  const named = items.filter((item) => item['@_href']?.startsWith('pictures/'));
  expect(named.map((item) => [item['@_href'], item['@_media-type']])).toEqual([
    ['pictures/1.png', 'image/png'],
    ['pictures/2.jpg', 'image/jpeg'],
    ['pictures/3.png', 'image/png'],
    ['pictures/4.jpg', 'image/jpeg'],
  ]);
  expect(new Set(items.map((item) => item['@_id'])).size).toBe(items.length);
});

test('a chapter shows them with their words, and the words alone of what the book has not', async () => {
  const page = new TextDecoder().decode((await pictured())['EPUB/article-1.xhtml']);
  expect(XMLValidator.validate(page)).toBe(true);
  expect([...page.matchAll(/<img src="([^"]*)" alt="([^"]*)"\/>/g)].map(([, src]) => src)).toEqual([
    'pictures/1.png',
    'pictures/2.jpg',
    'pictures/1.png',
  ]);
  expect(page).toContain('<em>[An &lt;gone.png&gt;]</em>');
  expect(page).toContain('<em>[An &lt;drawing.svg&gt;]</em>');
  expect(page).not.toMatch(/src="(?!pictures)/);
});

test('a page that names a file of the book by itself shows what it is given, or its words', async () => {
  const content = '<p>x <img src="pictures/1.png" alt="Mine"><img src="pictures/../a" alt="B"></p>';
  const articles = [anExported({ copy: anArticle({ title: 'One', content }) })];
  const { body } = writeLibrary('epub', streamed(articles), CONTEXT, null);
  const bytes = await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  const page = unzipSync(new Uint8Array(bytes))['EPUB/article-1.xhtml'];
  expect(new TextDecoder().decode(page)).not.toContain('<img');
});

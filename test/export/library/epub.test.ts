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

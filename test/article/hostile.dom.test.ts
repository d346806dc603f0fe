import { describe, expect, it } from 'vitest';
import { detect } from '../../src/article/detect/detect.ts';
import { readPage } from '../../src/article/read-page.ts';

const PROSE = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Paragraph ${index} tells at some length how the wheel was rebuilt, by whom, and what the harbour board, which owns the water, had to say about it when it was done.</p>`,
).join('');

const NAMES = [
  'querySelector',
  'querySelectorAll',
  'cloneNode',
  'documentElement',
  'body',
  'head',
  'getElementsByTagName',
  'URL',
  'title',
  'createElement',
  'defaultView',
];

const page = (head: string, body: string): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html><head><title>The wheel turns</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

const read = (document: Document) =>
  readPage(document, { url: 'https://paper.example/wheel', force: true });

describe('a hostile page', () => {
  it.each(NAMES)('cannot put a form named %s in the way', (name) => {
    const document = page(
      '',
      `<form name="${name}"></form><img name="${name}"><article><h1>The wheel turns</h1>${PROSE}</article>`,
    );
    expect(read(document)?.article.text.split('\n')).toHaveLength(8);
  });

  it.each([
    'parentNode',
    'children',
    'attributes',
    'tagName',
    'remove',
    'firstChild',
    'getAttribute',
  ])('cannot put a field named %s in the way', (name) => {
    const document = page(
      '',
      `<form><input name="${name}"><input id="${name}"><h1>The wheel turns</h1>${PROSE}</form>`,
    );
    expect(read(document)?.article.text.split('\n')).toHaveLength(8);
  });

  // One field stands for itself; two of one name, as above, for a list.
  it.each([
    ...['parentNode', 'parentElement', 'children', 'childElementCount', 'firstElementChild'],
    ...['tagName', 'localName', 'nodeName', 'textContent', 'length', 'className', 'id'],
    ...['getAttribute', 'getElementsByTagName', 'closest', 'querySelector', 'ownerDocument'],
  ])('is judged the same with a field named %s', (name) => {
    const judged = (field: string) =>
      detect(
        page(
          '',
          `<main class="post"><form><input name="${field}"><h1>The wheel turns</h1>${PROSE}</form></main>`,
        ),
        'https://paper.example/wheel',
      );
    expect(judged(name)).toEqual(judged('harmless'));
  });

  it('leaves no link behind whose address was a script', () => {
    const linked = PROSE.replaceAll('harbour', '<a href="javascript:alert(1)">harbour</a>');
    const document = page('', `<article><h1>The wheel turns</h1>${linked}</article>`);
    const content = read(document)?.article.content ?? '';
    expect(content).toContain('what the harbour board');
    expect(content).not.toContain('<a');
  });

  it('is read though its JSON-LD is broken, endless or no object', () => {
    const scripts = [
      '{',
      '[[[[',
      '"x"',
      'null',
      '{"@graph":[null,1,{"@type":["Article",3],"author":[{"name":["Ada Corran",null]},7],"headline":9}]}',
    ];
    const head = scripts
      .map((script) => `<script type="application/ld+json">${script}</script>`)
      .join('');
    expect(read(page(head, `<article>${PROSE}</article>`))?.article.byline).toBe('Ada Corran');
  });

  it('is left as it was', () => {
    const document = page(
      '',
      `<article><h1>The wheel turns</h1>${PROSE}<script>x</script></article><ul><li><a href="/a">b</a></ul>`,
    );
    const before = document.documentElement.outerHTML;
    read(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives nothing where there is nothing to read', () => {
    expect(read(page('', ''))).toBeNull();
    expect(read(page('', '<img src="a.png"><script>let a</script>'))).toBeNull();
  });

  it('is not broken by elements nested a thousand deep', () => {
    const document = page(
      '',
      `${'<div>'.repeat(1000)}<h1>The wheel turns</h1>${PROSE}${'</div>'.repeat(1000)}`,
    );
    expect(read(document)?.article.text).toContain('Paragraph 7');
  });
});

import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { putBack } from '../../src/article/removals/put-back.ts';
import type { RemovalKind } from '../../src/model/removal.ts';
import { foldWhitespace } from '../../src/text/whitespace.ts';

/** What a page of our own must give; a field that is left out is not looked at. */
interface Expected {
  url?: string;
  title: string;
  byline?: string | null;
  published?: string | null;
  siteName?: string | null;
  dek?: string | null;
  source?: string | null;
  captions?: string[];
  /** The body text: every line, in order, and no other. */
  keep: string[];
  /** Strings that must stand neither in the text nor in the content. */
  gone: string[];
  /** Kinds that must have been removed, and words that must stand in one of that kind. */
  removed?: { kind: RemovalKind; text: string }[];
  /** Addresses whose links must still be in the content. */
  links?: string[];
  /** Further reading: title and address, in order, and no other. */
  further?: [string, string][];
  /** CSS selectors that must find something in the content (tables, code, maths, …). */
  holds?: string[];
}

const pages = import.meta.glob<string>('../pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../pages/*/expected.json', {
  import: 'default',
  eager: true,
});

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const cases = Object.entries(pages).map(([file, html]) => {
  const slug = file.split('/').at(-2) ?? '';
  const expected = expectations[file.replace('page.html', 'expected.json')];
  if (!expected) throw new Error(`${slug} has no expected.json`);
  return { slug, html, expected, url: expected.url ?? `https://paper.example/2025/${slug}` };
});

function read(html: string, url: string) {
  const reading = readPage(parse(html), { url, force: true });
  if (!reading) throw new Error('The page was taken for an empty one.');
  return reading;
}

const letters = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, '');

/** The content's text before and after a place, found without a parser that could move it. */
function textRound(html: string, path: number[] | null): [string, string] {
  const root = document.createElement('div');
  root.innerHTML = html;
  if (!path) return [letters(root), ''];
  let parent: Node = root;
  for (const index of path.slice(0, -1)) parent = parent.childNodes[index] as Node;
  const rest = document.createRange();
  rest.setStart(parent, path.at(-1) ?? 0);
  rest.setEnd(root, root.childNodes.length);
  const head = document.createRange();
  head.setStart(root, 0);
  head.setEnd(parent, path.at(-1) ?? 0);
  return [letters(head.cloneContents()), letters(rest.cloneContents())];
}

describe.each(cases)('$slug', ({ html, expected, url }) => {
  const { article, removals } = read(html, url);
  const content = parse(article.content);

  it('keeps the body text, line for line', () => {
    expect(article.text.split('\n').map(foldWhitespace)).toEqual(expected.keep.map(foldWhitespace));
  });

  it('fills the fields', () => {
    const {
      keep: _keep,
      gone: _gone,
      removed: _removed,
      links: _links,
      holds: _holds,
      url: _url,
      further: _further,
      ...fields
    } = expected;
    expect(article).toMatchObject(fields);
  });

  it('leaves nothing behind that leads away', () => {
    const shown = foldWhitespace(content.body.textContent ?? '');
    expect(
      expected.gone.filter((text) => article.text.includes(text) || shown.includes(text)),
    ).toEqual([]);
  });

  it('keeps what the article holds', () => {
    const hrefs = [...content.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
    expect((expected.links ?? []).filter((link) => !hrefs.includes(link))).toEqual([]);
    expect((expected.holds ?? []).filter((selector) => !content.querySelector(selector))).toEqual(
      [],
    );
  });

  it('says what was removed and why', () => {
    const missing = (expected.removed ?? []).filter(
      ({ kind, text }) =>
        !removals.some((removal) => removal.kind === kind && removal.text.includes(text)),
    );
    expect(missing).toEqual([]);
    expect(removals.filter(({ reason }) => !reason.code.startsWith('reason_'))).toEqual([]);
  });

  it('puts every removal back, each where it stood', () => {
    for (const removal of removals) {
      const whole = parse(putBack(article.content, removals, new Set([removal.id]), parse));
      const [before, after] = textRound(article.content, removal.where.path);
      expect(letters(whole.body)).toBe(before + letters(parse(removal.html).body) + after);
    }
  });

  it('puts all removals back at once, and none if none is asked for', () => {
    const ids = new Set(removals.map(({ id }) => id));
    const whole = letters(parse(putBack(article.content, removals, ids, parse)).body);
    const each = removals.reduce((sum, { html }) => sum + letters(parse(html).body).length, 0);
    expect(whole.length).toBe(letters(content.body).length + each);
    expect(putBack(article.content, removals, new Set(), parse)).toBe(article.content);
  });
});

/** A test that does not run counts as failed, so only pages that say what to offer are asked. */
const offering = cases.filter(({ expected }) => expected.further);

describe.each(offering)('$slug, further reading', ({ html, expected, url }) => {
  const { furtherReading } = read(html, url).article;

  it('is what is on the subject', () => {
    expect(furtherReading.map(({ text, href }) => [text, href])).toEqual(expected.further);
    expect(furtherReading.filter(({ shared }) => shared.length === 0)).toEqual([]);
  });
});

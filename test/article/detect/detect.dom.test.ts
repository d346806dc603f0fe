import { describe, expect, it, vi } from 'vitest';
import { detect } from '../../../src/article/detect/detect.ts';
import { withBreaks, withDivisions } from '../../bench/other-markup.ts';
import { frontPage, SERVICES, textIn } from './markup.ts';

const pages = import.meta.glob<string>('../../pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SLUGS = [
  'custom-elements',
  'japanese',
  'lang-cs',
  'lang-es',
  'lang-id',
  'lang-nl',
  'lang-uk',
];

const ADDRESS = 'http://127.0.0.1:8080/page.html';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const pageOf = (slug: string): Document => parse(pages[`../../pages/${slug}/page.html`] ?? '');

describe('an article on a bare address', () => {
  it.each(SLUGS)('is noticed: %s', (slug) => {
    expect(detect(pageOf(slug), ADDRESS).article).toBe(true);
  });

  it.each(SLUGS)('is noticed with divisions for paragraphs: %s', (slug) => {
    const document = pageOf(slug);
    withDivisions(document);
    expect(detect(document, ADDRESS).article).toBe(true);
  });

  it.each(SLUGS)('is noticed with breaks between its paragraphs: %s', (slug) => {
    const document = pageOf(slug);
    withBreaks(document);
    expect(detect(document, ADDRESS).article).toBe(true);
  });
});

describe('prose among fifty links', () => {
  it.each(['p', 'div', 'br', 'li', 'pre', 'blockquote', 'td'])('counts in <%s>', (tag) => {
    expect(detect(parse(textIn(tag)), 'https://paper.example/keepers').article).toBe(true);
  });
});

describe('a short text with hardly a link', () => {
  const letter = 'The stove smokes whenever the wind comes over the stern, and we have tried all.';
  const short = (inside: string): Document =>
    parse(`<title>Stove</title><div>${inside}</div><a href="/">Home</a>`);
  const lines = (tag: string): string => `<${tag}>${letter}</${tag}>`.repeat(11);

  it.each(['p', 'div', 'li', 'blockquote'])('is noticed in <%s>', (tag) => {
    expect(detect(short(lines(tag)), 'https://boats.example/q/81').article).toBe(true);
  });

  it('is noticed as a mail', () => {
    const mail = `<pre>From: Tamsin\n\n${letter.repeat(11)}</pre>`;
    expect(detect(short(mail), 'https://boats.example/list/msg81').article).toBe(true);
  });

  it('is none beside fields to fill in, or shorter', () => {
    const asking = `${lines('div')}<input name="mail"><button>Send</button>`;
    expect(detect(short(asking), 'https://boats.example/').article).toBe(false);
    expect(detect(short(`<p>${letter}</p>`), 'https://boats.example/').article).toBe(false);
  });
});

describe('a page that stands in open shadow trees', () => {
  /** A page whose words stand in a tree within a tree. */
  function inShadow(html: string): Document {
    const page = parse('<title>Lamps</title><lamp-page></lamp-page>');
    const outer = page.querySelector('lamp-page')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    outer.innerHTML = '<div><lamp-text></lamp-text></div>';
    const inner = outer.querySelector('lamp-text')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inner.innerHTML = html;
    return page;
  }

  it('is noticed where it is an article', () => {
    expect(detect(inShadow(textIn('p')), 'https://paper.example/keepers').article).toBe(true);
  });

  it('is not where it is teasers', () => {
    expect(detect(inShadow(frontPage('p')), 'https://paper.example/').article).toBe(false);
    expect(detect(inShadow('<p>Log in</p>'), 'https://paper.example/').article).toBe(false);
  });
});

describe('a page that is no article', () => {
  it.each(Object.entries(SERVICES))('of a service, in %s', (_, html) => {
    expect(detect(parse(html), 'https://works.example/').article).toBe(false);
  });

  it.each(['p', 'div', 'li', 'td'])('of teasers in <%s>', (tag) => {
    expect(detect(parse(frontPage(tag)), 'https://paper.example/').article).toBe(false);
  });
});

it('looks at no element that it only counts: each would stay in the memory of the page', () => {
  const page = parse(
    `<title>Keepers</title><script>let a;</script>${textIn('p')}<p>${'<a href="/"><svg></svg> Home</a>'.repeat(9)}</p>`,
  );
  const asked = vi.spyOn(Element.prototype, 'firstElementChild', 'get');
  const named = vi.spyOn(Document.prototype, 'getElementsByTagName');
  detect(page, 'https://paper.example/keepers');
  const tags = named.mock.calls.map(([tag]) => tag);
  expect(asked).not.toHaveBeenCalled();
  expect(tags).toContain('a');
  expect(tags).not.toContain('script');
  asked.mockRestore();
  named.mockRestore();
});

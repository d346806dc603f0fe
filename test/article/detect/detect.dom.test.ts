import { describe, expect, it } from 'vitest';
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

describe('a page that is no article', () => {
  it.each(Object.entries(SERVICES))('of a service, in %s', (_, html) => {
    expect(detect(parse(html), 'https://works.example/').article).toBe(false);
  });

  it.each(['p', 'div', 'li', 'td'])('of teasers in <%s>', (tag) => {
    expect(detect(parse(frontPage(tag)), 'https://paper.example/').article).toBe(false);
  });
});

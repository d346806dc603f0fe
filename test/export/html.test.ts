import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { toHtml } from '../../src/export/html.ts';
import { anArticle } from './an-article.ts';

test('a page of its own, with everything that is known', () => {
  const page = parseHtml(
    toHtml(
      anArticle({
        title: 'A <b> & "c"',
        dek: 'Dek <i>',
        byline: 'Ada',
        published: '2022-02-09',
        source: 'Agencies',
        siteName: 'Site',
        lang: 'he',
        dir: 'rtl',
        leadImage: { src: 'https://e.org/i.png?a&b', alt: '"alt"', caption: 'Cap' },
        content: '<p>Body.</p>',
      }),
    ),
  );
  expect(page.documentElement.getAttribute('lang')).toBe('he');
  expect(page.documentElement.getAttribute('dir')).toBe('rtl');
  expect(page.querySelector('title')?.textContent).toBe('A <b> & "c"');
  const texts = [...page.querySelectorAll('article > *')].map((element) => element.textContent);
  expect(texts).toEqual([
    'A <b> & "c"',
    'Dek <i>',
    'Ada · 2022-02-09 · Agencies · Site',
    'Cap',
    'Body.',
  ]);
  expect(page.querySelector('article a')?.getAttribute('href')).toBe('https://e.org/page');
  expect(page.querySelector('img')?.getAttribute('src')).toBe('https://e.org/i.png?a&b');
  expect(page.querySelector('img')?.getAttribute('alt')).toBe('"alt"');
});

test('nothing in it may run', () => {
  const page = parseHtml(toHtml(anArticle({ content: '<p onclick="x()">a</p>' })));
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script');
});

test('an address that is no web page is not linked', () => {
  const page = parseHtml(toHtml(anArticle({ url: 'javascript:alert(1)', siteName: 'Site' })));
  expect(page.querySelector('article a')).toBeNull();
});

test('further reading closes the page, without addresses that run', () => {
  const furtherReading = [
    { text: 'A <b>', href: 'https://e.org/?a&b', shared: [] },
    { text: 'Bad', href: 'javascript:alert(1)', shared: [] },
  ];
  const page = parseHtml(toHtml(anArticle({ content: '<p>Body.</p>', furtherReading })));
  const section = page.querySelector('article > section:last-child');
  expect(section?.querySelector('h2')?.textContent).toBe('Further reading');
  const links = [...(section?.querySelectorAll('a') ?? [])];
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['A <b>', 'https://e.org/?a&b'],
  ]);
});

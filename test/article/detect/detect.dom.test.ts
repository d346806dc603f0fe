import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/article/detect/detect.ts';

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

describe('an article on a bare address', () => {
  it.each(SLUGS)('is noticed: %s', (slug) => {
    const html = pages[`../../pages/${slug}/page.html`] ?? '';
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(detect(document, 'http://127.0.0.1:8080/page.html').article).toBe(true);
  });
});

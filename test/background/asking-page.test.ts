import { expect, test } from 'vitest';
import { askingPage } from '../../src/background/asking-page.ts';
import type { PageOrigin } from '../../src/browser/origin.ts';

const from = (url: string, origin = new URL(url).origin): PageOrigin => ({
  from: 'page',
  tabId: 7,
  url,
  origin,
});
const claimed = { url: 'https://a.example/story?x=1', canonicalUrl: 'https://a.example/story' };

test('a page is what it says to be, within its origin', () => {
  expect(askingPage(claimed, from('https://a.example/'))).toEqual(claimed);
});

test.each([
  ['another host', 'https://b.example/'],
  ['a host below', 'https://x.a.example/'],
  ['another scheme', 'http://a.example/'],
  ['another port', 'https://a.example:8443/'],
])('one of %s is not believed', (_, url) => {
  expect(askingPage(claimed, from(url))).toBeNull();
});

test('one without an origin of its own is what it was loaded from, and claims nothing', () => {
  const url = 'file:///home/a.html';
  expect(askingPage(claimed, from(url, 'null'))).toEqual({ url, canonicalUrl: null });
});

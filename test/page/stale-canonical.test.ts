import { expect, test } from 'vitest';
import { withoutStaleCanonical } from '../../src/page/stale-canonical.ts';
import { reading } from '../store/sample.ts';

const site = 'https://example.com';

const left = (url: string, canonicalUrl: string | null, loaded: string) => {
  const whole = reading('');
  const read = { ...whole, article: { ...whole.article, url, canonicalUrl } };
  return withoutStaleCanonical(read, loaded).article.canonicalUrl;
};

test('a canonical address of the page that was loaded first is dropped', () => {
  expect(left(`${site}/two`, `${site}/one`, `${site}/one?from=mail`)).toBeNull();
});

test.each([
  ['one that moved along', `${site}/two`, `${site}/two`, `${site}/one`],
  ['one of a page that was loaded as it is', `${site}/amp/one`, `${site}/one`, `${site}/amp/one`],
  ['one of a page that changed its query alone', `${site}/one?p=2`, `${site}/one`, `${site}/one/`],
  ['one that is no address', `${site}/two`, 'one', `${site}/one`],
])('%s stays', (_, url, canonical, loaded) => {
  expect(left(url, canonical, loaded)).toBe(canonical);
});

import { expect, test } from 'vitest';
import { patternsOf } from '../../src/background/site-pattern.ts';

test('a script runs on a site and its forms, and on no other host of it', () => {
  expect(patternsOf('example.com')).toEqual([
    '*://example.com/*',
    '*://www.example.com/*',
    '*://m.example.com/*',
    '*://mobile.example.com/*',
    '*://amp.example.com/*',
  ]);
});

test.each([
  ['its mobile form may stand inside', 'en.wikipedia.org', '*://en.m.wikipedia.org/*'],
  ['a port is left out', 'example.com:8080', '*://m.example.com/*'],
])('%s', (_, site, pattern) => {
  expect(patternsOf(site)).toContain(pattern);
});

test.each([
  ['an address in figures', '127.0.0.1:8000', '*://127.0.0.1/*'],
  ['one of version 6', '[::1]:8000', '*://[::1]/*'],
  ['a name without a dot', 'localhost', '*://localhost/*'],
  ['files', '', 'file:///*'],
])('%s has no forms', (_, site, pattern) => {
  expect(patternsOf(site)).toEqual([pattern]);
});

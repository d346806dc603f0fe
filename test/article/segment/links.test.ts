import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  resolveAddress,
  sameSite,
  siteOf,
} from '../../../src/article/segment/links.ts';

describe('absoluteUrl', () => {
  it('reads an address against its page', () => {
    expect(absoluteUrl(' ../b?c=1 ', 'https://a.example/x/y')?.href).toBe(
      'https://a.example/b?c=1',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'https://[', null])(
    'gives null for %s, which leads to no page',
    (address) => {
      expect(absoluteUrl(address, 'https://a.example/')).toBeNull();
    },
  );
});

describe('sites', () => {
  it('are named by their registered domain', () => {
    expect(siteOf('news.paper.example')).toBe('paper.example');
    expect(siteOf('www.paper.co.uk')).toBe('paper.co.uk');
  });

  it('are the same across subdomains and no further', () => {
    const url = (address: string) => new URL(address);
    expect(sameSite(url('https://shop.paper.example/a'), url('https://paper.example/b'))).toBe(
      true,
    );
    expect(sameSite(url('https://paper.example/a'), url('https://paper.invalid/a'))).toBe(false);
  });

  it.each([
    ['https://www.paper.com/a', 'https://paper.co.uk/b', true],
    ['https://paper.de/a', 'https://www.paper.at/b', true],
    ['https://paper.com/a', 'https://paper.org/b', false],
    ['https://ann.paper.com/a', 'https://paper.de/b', false],
    ['https://x.com/a', 'https://x.de/b', false],
  ])('%s and %s are those of one name in two countries: %s', (one, other, are) => {
    expect(sameSite(new URL(one), new URL(other))).toBe(are);
  });
});

describe('resolveAddress', () => {
  const BASES = [
    'https://news.example.org/2024/story',
    'http://Example.org/A',
    'https://x.example:8080/',
    'data:text/html,x',
  ];
  it.each([
    'https://a.example/one/two-3.html?q=a&r=b#top',
    'https://a.example',
    'https://A.example/x',
    'https://a.example/a/../b',
    'https://a.example/a/./b',
    'https://a.example/.hidden',
    'https://a.example/a//b',
    'https://a.example/ä?ö#ü',
    'https://a.example/x?',
    'https://a.example:443/x',
    'https://user@a.example/x',
    'https://xn--a.example/x',
    'https://a.xn--p1ai/x',
    'https://1.2.3/x',
    'https://0x7f.1/x',
    'https://-.example/',
    '/',
    '/one/two/',
    '/one/..',
    '/%2e%2e/x',
    '//cdn.example/x',
    '/a b',
    'one/two',
    '?page=2',
    '#part',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'http://',
    ' https://a.example/x',
  ])('makes of %j what the URL parser makes of it', (address) => {
    for (const base of BASES) {
      const parsed = URL.canParse(address, base) ? new URL(address, base).href : null;
      expect([base, resolveAddress(address, base)]).toEqual([base, parsed]);
    }
  });
});

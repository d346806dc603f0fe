import { describe, expect, it } from 'vitest';
import { absoluteUrl, sameSite, siteOf } from '../../src/article/links.ts';

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
});

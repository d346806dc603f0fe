import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/article/segment/block.ts';
import {
  leadsElsewhere,
  leadsWithin,
  targetWithin,
} from '../../../src/article/segment/link-directions.ts';

const HERE = 'https://news.paper.example/a/story?page=1';

/** A block of which only the links are looked at. */
const blockWith = (...addresses: string[]): Block => {
  const { document } = parseHTML(
    `<html><body>${addresses.map((address) => `<a href="${address}">x</a>`).join('')}</body></html>`,
  );
  return { links: [...document.querySelectorAll('a')] } as unknown as Block;
};

describe('where links lead', () => {
  test('to another site, but not to pass the page on', () => {
    expect(leadsElsewhere(blockWith('/b', 'https://other.example/'), HERE)).toBe(true);
    expect(leadsElsewhere(blockWith('https://www.paper.example/b'), HERE)).toBe(false);
    expect(leadsElsewhere(blockWith('https://twitter.com/intent/tweet?url=x'), HERE)).toBe(false);
    expect(leadsElsewhere(blockWith('javascript:alert(1)'), HERE)).toBe(false);
  });

  test('to places on the page, all of them or none', () => {
    expect(leadsWithin(blockWith('#a', '/a/story#b'), HERE)).toBe(true);
    expect(leadsWithin(blockWith('#a', '/b#c'), HERE)).toBe(false);
    expect(leadsWithin(blockWith(), HERE)).toBe(false);
    expect(leadsWithin(blockWith('#'), HERE)).toBe(false);
  });

  test('names the place as the id is written, and stands a broken address', () => {
    const target = (address: string) => targetWithin(blockWith(address).links[0] as Element, HERE);
    expect(target('#caf%C3%A9')).toBe('café');
    expect(target('#50%')).toBe('50%');
    expect(target('https://other.example/a/story#b')).toBeNull();
  });
});

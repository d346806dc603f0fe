import '../stand-in/tabs.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  paintOn,
  wakeIfQuoted,
  wakeInPrivate,
  wakeOn,
  wakeWhereQuoted,
} from '../../src/background/where-quotes-run.ts';
import { openTabAt, ran, registered, registrations, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

const matches = () => registered.get('quotes')?.matches ?? [];
/** Tabs in which the kit was started. */
const woken = () => ran.flatMap(({ tabId, what }) => (Array.isArray(what) ? tabId : []));

describe('where it runs by itself', () => {
  test('are the sites that have quotes, those it ran on before included', async () => {
    await paintOn(['a.example']);
    await paintOn(['b.example']);
    expect(matches()).toContain('*://a.example/*');
    expect(matches()).toContain('*://b.example/*');
  });

  test('is left alone where nothing is new', async () => {
    await paintOn(['a.example']);
    await paintOn(['a.example']);
    expect(registrations.times).toBe(1);
  });

  test('are no longer all hosts below a site, as in earlier versions', async () => {
    const wide = { id: 'quotes', matches: ['*://*.a.example/*'], excludeMatches: [] };
    registered.set('quotes', wide);
    await paintOn(['b.example']);
    expect(matches()).not.toContain('*://*.a.example/*');
    expect(matches()).toContain('*://b.example/*');
  });
});

describe('it is woken', () => {
  test('in every tab of a site and in no other', async () => {
    const own = openTabAt('https://a.example/one');
    const mobile = openTabAt('https://m.a.example/two');
    openTabAt('https://other.a.example/');
    openTabAt('https://b.example/');
    await wakeOn('a.example');
    expect(woken()).toEqual([own, mobile]);
  });

  test('in the private tabs of a site alone, where a private window quoted it', async () => {
    openTabAt('https://a.example/');
    const own = openTabAt('https://a.example/', { incognito: true });
    openTabAt('https://b.example/', { incognito: true });
    await wakeInPrivate('a.example');
    expect(woken()).toEqual([own]);
  });

  test('in a tab whose site has quotes', async () => {
    await paintOn(['a.example']);
    const quoted = openTabAt('https://www.a.example/');
    const other = openTabAt('https://b.example/');
    await wakeWhereQuoted(quoted);
    await wakeWhereQuoted(other);
    await wakeWhereQuoted(99);
    expect(woken()).toEqual([quoted]);
  });

  test('in a private tab whose site has quotes there', async () => {
    const quoted = openTabAt('https://a.example/');
    const other = openTabAt('https://b.example/');
    await wakeIfQuoted(quoted, Promise.resolve(['a.example']));
    await wakeIfQuoted(other, Promise.resolve(['a.example']));
    expect(woken()).toEqual([quoted]);
  });

  test('nowhere that no extension may go, and that stops nothing', async () => {
    openTabAt('https://a.example/store', { isClosed: true });
    const own = openTabAt('https://a.example/');
    await wakeOn('a.example');
    expect(woken()).toEqual([own]);
  });
});

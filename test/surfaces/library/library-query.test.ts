import { expect, test } from 'vitest';
import {
  addressOfQuery,
  EVERYTHING,
  isNarrowed,
  type LibraryQuery,
  queryOfAddress,
} from '../../../src/surfaces/library/index/library-query.ts';

test.each<Partial<LibraryQuery>>([
  {},
  { words: 'tide & mill + 潮' },
  { site: 'news.example', tag: 'two words', colour: 'violet' },
  { time: 'range', from: '2026-01-02', to: '2026-03-04' },
  { time: 'week', withNote: true, sort: 'title', removed: true },
])('%j stands in the address and comes back out of it', (asked) => {
  const query = { ...EVERYTHING, ...asked };
  expect(queryOfAddress(addressOfQuery(query))).toEqual(query);
});

test('everything needs no address', () => {
  expect(addressOfQuery(EVERYTHING)).toBe('');
});

test('what an address says that is not understood is left out', () => {
  const strange = '?colour=red&time=eon&from=yesterday&sort=size&view=x&has=y';
  expect(queryOfAddress(strange)).toEqual(EVERYTHING);
});

test('an order, and the view of what was removed, leave nothing out', () => {
  expect(isNarrowed({ ...EVERYTHING, sort: 'site', removed: true })).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, withNote: true })).toBe(true);
});

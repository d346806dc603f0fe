import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOfQuery,
  COLOURS,
  type LibraryQuery,
  queryOfAddress,
  SORTS,
  TIMES,
} from '../../../src/surfaces/library/index/library-query.ts';
import { SearchIndex } from '../../../src/surfaces/library/index/search-index.ts';
import { searchWords } from '../../../src/text/search-words.ts';

const RUNS = { numRuns: 1000, seed: 20264 };
const text = fc.string({ unit: 'grapheme' });
const day = fc
  .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const named = fc.option(text.filter((any) => any !== ''));

const query: fc.Arbitrary<LibraryQuery> = fc.record({
  words: text,
  site: named,
  tag: named,
  colour: fc.option(fc.constantFrom(...COLOURS)),
  time: fc.constantFrom(...TIMES),
  from: fc.oneof(day, fc.constant('')),
  to: fc.oneof(day, fc.constant('')),
  withNote: fc.boolean(),
  sort: fc.constantFrom(...SORTS),
  removed: fc.boolean(),
});

test('what is asked of the library stands in its address, whole', () => {
  const isWhole = (asked: LibraryQuery) => {
    const days = asked.time === 'range' ? {} : { from: '', to: '' };
    expect(queryOfAddress(addressOfQuery(asked))).toEqual({ ...asked, ...days });
  };
  fc.assert(fc.property(query, isWhole), RUNS);
});

test('any address is a query, and asks the same once it was read', () => {
  const isQuery = (search: string) => {
    const asked = queryOfAddress(search);
    expect(SORTS).toContain(asked.sort);
    expect(TIMES).toContain(asked.time);
    expect(addressOfQuery(queryOfAddress(addressOfQuery(asked)))).toBe(addressOfQuery(asked));
  };
  fc.assert(fc.property(fc.oneof(text, fc.webQueryParameters()), isQuery), RUNS);
});

test('a text is found by each of its words, and nothing that is asked throws', () => {
  const index = new SearchIndex();
  let key = 0;
  const isFound = (held: string, asked: string) => {
    const name = `a${key++}`;
    index.putText(name, held);
    const [word] = searchWords(held);
    const hits = word ? index.find(held.slice(word.start, word.end), false) : null;
    if (word) expect(hits?.inText(name)).toBeGreaterThan(0);
    for (const isLoose of [true, false]) index.find(asked, isLoose);
  };
  fc.assert(fc.property(text, text, isFound), { ...RUNS, numRuns: 300 });
});

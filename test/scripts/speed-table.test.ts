import { expect, test } from 'vitest';
import { speedTable, summarise } from '../../scripts/bench/speed-table.mjs';

const PAGES = Array.from({ length: 20 }, (_, at) => ({ lectern: 20 - at, readability: 2 }));

test('takes the median and the 95th percentile by nearest rank', () => {
  expect(summarise(PAGES)).toEqual({
    lectern: { median: 10, p95: 19 },
    readability: { median: 2, p95: 2 },
  });
});

test('holds each reader against Readability', () => {
  expect(speedTable(summarise(PAGES))).toContain('| lectern | 10 | 19 | 5.00 | 9.50 |');
});

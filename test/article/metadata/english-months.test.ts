import { afterEach, expect, it, vi } from 'vitest';
import { writtenDay } from '../../../src/article/metadata/written-day.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const MONTHS = Array.from({ length: 12 }, (_, at) => at);

/** Month names as the platform writes them beside a day. */
const nameOf = (at: number, month: 'long' | 'short'): string =>
  new Intl.DateTimeFormat('en', { month, day: 'numeric', timeZone: 'UTC' })
    .formatToParts(Date.UTC(2001, at, 1))
    .find(({ type }) => type === 'month')?.value ?? '';

it.each(['long', 'short'] as const)(
  'reads English months as the platform writes them, %s',
  (as) => {
    const read = MONTHS.map((at) => writtenDay(`9 ${nameOf(at, as)} 2022`, ['en'])?.month);
    expect(read).toEqual(MONTHS.map((at) => at + 1));
  },
);

it('asks the platform for the months of other languages alone', async () => {
  const { DateTimeFormat } = Intl;
  const format = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function own(...asked) {
    return new DateTimeFormat(...asked);
  });
  // What was asked before is remembered.
  vi.resetModules();
  const { writtenDay: read } = await import('../../../src/article/metadata/written-day.ts');
  expect(read('Feb. 9, 2022', ['en'])).toEqual({ year: 2022, month: 2, day: 9 });
  expect(read('9 Febber 2022', ['en'])).toBeNull();
  expect(format).not.toHaveBeenCalled();
  expect(read('9 février 2022', ['fr', 'en'])?.month).toBe(2);
  expect(format).toHaveBeenCalled();
});

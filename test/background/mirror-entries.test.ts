import { expect, test } from 'vitest';
import { mirrorEntries } from '../../src/background/mirror-entries.ts';
import { HIDING_KEY, HIDING_RULES } from '../../src/model/hiding-mirror.ts';
import { DEFAULT_HIDING, DEFAULT_PICTURES, DEFAULT_QUOTES } from '../../src/model/settings.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { siteRule } from '../store/sample.ts';

const mirror = (rules: SiteRule[]) =>
  mirrorEntries({
    settings: DEFAULT_HIDING,
    pictures: DEFAULT_PICTURES,
    paint: DEFAULT_QUOTES.paint,
    rules,
  });

/** A rule of so many characters, more or less. */
const long = (site: string, length: number, created: number) =>
  siteRule({ site, selector: `.${'a'.repeat(length)}`, created });

test('each site has its own rules under its own name, and the settings name none', () => {
  const [a, b] = [siteRule({ site: 'a.example' }), siteRule({ site: 'b.example' })];
  const { entries, left } = mirror([a, b]);
  expect(entries.get(`${HIDING_RULES}a.example`)).toEqual([a]);
  expect(entries.get(`${HIDING_RULES}b.example`)).toEqual([b]);
  expect(JSON.stringify(entries.get(HIDING_KEY))).not.toContain('example');
  expect(left).toBe(0);
});

test('of a site with too many the newest stay, and the others are counted', () => {
  const rules = [1, 2, 3].map((created) => long('a.example', 200_000, created));
  const { entries, left } = mirror(rules);
  expect(entries.get(`${HIDING_RULES}a.example`)).toEqual(rules.slice(1));
  expect(left).toBe(1);
});

test('all together have a bound, too', () => {
  const rules = Array.from({ length: 12 }, (_, at) => long(`s${at}.example`, 400_000, at));
  const { entries, left } = mirror(rules);
  expect(left).toBe(3);
  // The settings stand there in any case.
  expect(entries.size).toBe(1 + 12 - left);
});

test('a site of which nothing fits has no entry', () => {
  const { entries, left } = mirror([long('a.example', 600_000, 1)]);
  expect([...entries.keys()]).toEqual([HIDING_KEY]);
  expect(left).toBe(1);
});

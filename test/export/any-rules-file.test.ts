import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSiteRules } from '../../src/export/parse-site-rules.ts';
import { siteRulesToJson } from '../../src/export/site-rules.ts';
import { siteRule } from '../store/sample.ts';

const RUNS = { numRuns: 1000, seed: 20263 };
const selectorFault = (selector: string) => (selector.includes(':::') ? 'unknown' : null);
// Some versions of it take their time.
const parse = async (json: string) => parseSiteRules(json, selectorFault);

const rule = fc.record(
  {
    id: fc.anything(),
    site: fc.oneof(fc.domain(), fc.constant(''), fc.anything()),
    action: fc.oneof(fc.constantFrom('hide', 'show'), fc.anything()),
    selector: fc.oneof(fc.constantFrom('.a', '#b > ul', ':::'), fc.string(), fc.anything()),
    heading: fc.oneof(fc.string(), fc.anything()),
    linkDensity: fc.oneof(fc.double(), fc.anything()),
    created: fc.oneof(fc.nat(), fc.anything()),
    __proto__: fc.anything(),
  },
  { requiredKeys: [] },
);
const file = fc.record({
  format: fc.oneof(
    { weight: 5, arbitrary: fc.constant('lectern-rules') },
    { weight: 1, arbitrary: fc.string() },
  ),
  version: fc.oneof(
    { weight: 5, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.anything() },
  ),
  rules: fc.array(fc.oneof(rule, fc.anything()), { maxLength: 8 }),
});
const written = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
  } catch {
    return '{';
  }
};

test('whatever a file holds, it is said what of it is rules', async () => {
  const isRead = async (json: string) => {
    const read = await parse(json);
    if (!read.ok) {
      expect(read.fault).toMatch(/^options/);
      return;
    }
    for (const { site, action, selector, linkDensity } of read.rules) {
      expect(['hide', 'show']).toContain(action);
      expect(selectorFault(selector) === null && selector.trim() !== '').toBe(true);
      expect(typeof site).toBe('string');
      expect(linkDensity >= 0 && linkDensity <= 1).toBe(true);
    }
    for (const { fault } of read.refused) expect(fault).toMatch(/^options/);
  };
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), file.map(written)), isRead),
    RUNS,
  );
  expect(Object.hasOwn(Object.prototype, 'selector')).toBe(false);
});

test('rules named like what every object has are rules like others, and change no object', async () => {
  const text = JSON.stringify({ format: 'lectern-rules', version: 1, rules: [siteRule()] });
  const hostile = text.replace(
    '"rules":[{',
    '"__proto__":{"ok":1},"rules":[{"__proto__":{"site":"evil.example"},',
  );
  expect(await parse(hostile)).toMatchObject({ ok: true, rules: [{ site: 'example.com' }] });
  expect(({} as { ok?: number }).ok).toBeUndefined();
});

test.each([
  ['lists', '['.repeat(100_000)],
  ['lists that end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['objects', '{"rules":'.repeat(50_000)],
  ['objects that end', `${'{"rules":'.repeat(5000)}1${'}'.repeat(5000)}`],
])('deeply nested %s are no rules', async (_, json) => {
  expect(await parse(json)).toMatchObject({ ok: false });
});

test('deep nesting within a rule is refused with that rule alone', async () => {
  const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
  const json = siteRulesToJson([siteRule()]).replace('"rules": [', `"rules": [{"site":${deep}},`);
  const read = await parse(json);
  expect(read.ok && [read.rules.length, read.refused.length]).toEqual([1, 1]);
});

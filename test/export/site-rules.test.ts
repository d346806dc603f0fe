import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseSiteRules } from '../../src/export/parse-site-rules.ts';
import { siteRulesToJson } from '../../src/export/site-rules.ts';
import { siteRule as siteRuleShape } from '../../src/messages/hiding-shapes.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { siteRule } from '../store/sample.ts';

/** Stands in for a browser that does not understand one thing, and finds another to be all of a page. */
const selectorFault = (selector: string) =>
  selector === ':::' ? 'unknown' : selector === 'body' ? 'wide' : null;
const parse = (file: unknown) => parseSiteRules(JSON.stringify(file), selectorFault);
const fileOf = (...rules: unknown[]) => ({ format: 'lectern-rules', version: 1, rules });
const without = (key: string) =>
  Object.fromEntries(Object.entries(siteRule()).filter(([name]) => name !== key));

test('what is written is plain JSON that says what it is', () => {
  const json = siteRulesToJson([siteRule()]);
  expect(JSON.parse(json)).toEqual(fileOf(siteRule()));
  expect(json).toMatch(/^\{\n {2}"format": "lectern-rules",\n {2}"version": 1,/);
});

test('what is written is read back, every rule of it', async () => {
  const rules = [
    siteRule(),
    siteRule({ site: '127.0.0.1:8000', action: 'show', heading: 'More “of” this' }),
    siteRule({ site: '', selector: 'aside > ul:nth-of-type(2)' }),
    siteRule({ site: 'xn--bcher-kva.example', linkDensity: 0 }),
  ];
  const back = await parseSiteRules(siteRulesToJson(rules), selectorFault);
  expect(back).toEqual({ ok: true, rules, refused: [] });
});

test('a file that an editor gave a byte order mark is read, too', async () => {
  const json = `\ufeff${siteRulesToJson([siteRule()])}`;
  expect(await parseSiteRules(json, selectorFault)).toMatchObject({
    ok: true,
    rules: [siteRule()],
  });
});

describe('a file is refused', () => {
  test.each([
    ['that is no JSON', 'example.com##.most-read', 'optionsFileNotJson'],
    ['that is empty', '', 'optionsFileNotJson'],
    ['of another kind', '{"format":"other","version":1,"rules":[]}', 'optionsFileOther'],
    ['that is a list', '[]', 'optionsFileOther'],
    ['that is nothing', 'null', 'optionsFileOther'],
    ['without rules', '{"format":"lectern-rules","version":1}', 'optionsFileOther'],
    ['of a later version', '{"format":"lectern-rules","version":2,"rules":[]}', 'optionsFileNewer'],
  ])('%s', async (_, json, fault) => {
    expect(await parseSiteRules(json, selectorFault)).toEqual({ ok: false, fault });
  });
});

describe('a rule is refused, with its place and what is wrong', () => {
  const value = (key: string, wrong: unknown) => ({ ...siteRule(), [key]: wrong });
  test.each<[string, unknown, string, string]>([
    ['that is a text', 'hide .a', 'optionsFaultRule', ''],
    ['that is nothing', null, 'optionsFaultRule', ''],
    [
      'for an address',
      value('site', 'https://a.example/b'),
      'optionsFaultSite',
      'https://a.example/b',
    ],
    ['for a path', value('site', 'a.example/b'), 'optionsFaultSite', 'a.example/b'],
    ['for a host as nobody writes it', value('site', 'A.example'), 'optionsFaultSite', 'A.example'],
    ['for a site with a space', value('site', 'a b'), 'optionsFaultSite', 'a b'],
    ['for no site', without('site'), 'optionsFaultSite', ''],
    ['that does something else', value('action', 'burn'), 'optionsFaultAction', 'burn'],
    ['that does nothing', without('action'), 'optionsFaultAction', ''],
    ['with a selector no browser knows', value('selector', ':::'), 'optionsFaultSelector', ':::'],
    ['with a selector of all the page', value('selector', 'body'), 'optionsFaultWide', 'body'],
    ['with a selector of spaces', value('selector', '  '), 'optionsFaultSelector', ''],
    ['with a selector in a list', value('selector', ['.a']), 'optionsFaultSelector', '[".a"]'],
    ['without a selector', without('selector'), 'optionsFaultSelector', ''],
    ['with a number for a heading', value('heading', 7), 'optionsFaultHeading', '7'],
    ['with more links than text', value('linkDensity', 1.5), 'optionsFaultDensity', '1.5'],
    ['with a link share in words', value('linkDensity', 'half'), 'optionsFaultDensity', 'half'],
    ['without a time', without('created'), 'optionsFaultCreated', ''],
    ['of a time no calendar has', value('created', 1e300), 'optionsFaultCreated', '1e+300'],
  ])('%s', async (_, rule, fault, shown) => {
    const good = siteRule({ selector: '.good' });
    expect(await parse(fileOf(good, rule))).toEqual({
      ok: true,
      rules: [good],
      refused: [{ at: 2, fault, value: shown }],
    });
  });

  test('that says something about a group for the second time', async () => {
    const [first, second] = [siteRule(), siteRule({ action: 'show' })];
    expect(await parse(fileOf(first, second))).toEqual({
      ok: true,
      rules: [first],
      refused: [{ at: 2, fault: 'optionsFaultTwice', value: '.most-read' }],
    });
  });

  test('and a value that is very long is not shown whole', async () => {
    const result = await parse(fileOf(value('action', 'x'.repeat(10_000))));
    expect(result).toMatchObject({ refused: [{ value: 'x'.repeat(200) }] });
  });
});

test('what a rule says beyond its parts is dropped, and an id may be missing', async () => {
  const { id: _, ...rule } = siteRule();
  const result = await parse(fileOf({ ...rule, more: 1 }));
  expect(result).toEqual({ ok: true, rules: [{ ...rule, id: '' }], refused: [] });
});

describe('what is beyond the bounds', () => {
  const many = (count: number) =>
    fileOf(...Array.from({ length: count }, (_, at) => siteRule({ selector: `.r${at}` })));

  test('is a file refused whole: too large, or of too many rules', async () => {
    const large = `{"format":"lectern-rules","version":1,"rules":[]}${' '.repeat(4_000_000)}`;
    const fault = { ok: false, fault: 'optionsFileLarge' };
    expect(await parseSiteRules(large, selectorFault)).toEqual(fault);
    expect(await parse(many(5001))).toEqual(fault);
    expect(await parse(many(5000))).toMatchObject({ ok: true, refused: [] });
  });

  test.each<[string, Partial<SiteRule>]>([
    ['selector', { selector: `.${'a'.repeat(2000)}` }],
    ['heading', { heading: 'a'.repeat(501) }],
    ['site', { site: `${'a.'.repeat(150)}example` }],
  ])('is a rule refused: its %s', async (_, told) => {
    const result = await parse(fileOf(siteRule(told)));
    expect(result).toMatchObject({ rules: [], refused: [{ at: 1, fault: 'optionsFaultLong' }] });
    expect(v.is(siteRuleShape, siteRule(told))).toBe(false);
  });

  test('is not within them', async () => {
    const told = { selector: `.${'a'.repeat(1999)}`, heading: 'a'.repeat(500) };
    expect(await parse(fileOf(siteRule(told)))).toMatchObject({ refused: [] });
    expect(v.is(siteRuleShape, siteRule(told))).toBe(true);
  });

  test('lets the page have its turn, and takes no longer for each rule of many', async () => {
    let turns = 0;
    const json = JSON.stringify(many(5000));
    const began = performance.now();
    await parseSiteRules(json, selectorFault, async () => void turns++);
    expect(turns).toBe(20);
    // Each rule against each other one took twenty times as long.
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('is nothing that breaks the reading: lists in lists, however deep', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const json = `{"format":"lectern-rules","version":1,"rules":[{"site":${deep}}]}`;
    expect(await parseSiteRules(json, selectorFault)).toMatchObject({ ok: true, rules: [] });
  });
});

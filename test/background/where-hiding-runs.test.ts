import '../stand-in/extension.ts';
import { expect, test } from 'vitest';
import { whereItRuns } from '../../src/background/where-hiding-runs.ts';
import { DEFAULT_HIDING, DEFAULT_PICTURES, DEFAULT_QUOTES } from '../../src/model/settings.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { siteRule } from '../store/sample.ts';

const where = (settings: Partial<typeof DEFAULT_HIDING>, rules: SiteRule[] = []) => {
  const { paint } = DEFAULT_QUOTES;
  const all = { ...DEFAULT_HIDING, ...settings };
  const { matches, excludeMatches } = whereItRuns({
    settings: all,
    pictures: DEFAULT_PICTURES,
    paint,
    rules,
  });
  return { matches, excludeMatches };
};

const EVERYWHERE = ['http://*/*', 'https://*/*', 'file:///*'];

test('by itself it runs nowhere', () => {
  expect(where({ mode: 'ask' })).toEqual({ matches: [], excludeMatches: [] });
});

test('it runs on sites that are always quieted, and on those that have a rule that hides', () => {
  const { matches, excludeMatches } = where(
    { mode: 'ask', sites: { 'a.example': 'always', 'b.example': 'never' } },
    [siteRule({ site: 'c.example' }), siteRule({ site: 'd.example', action: 'show' })],
  );
  expect(matches).toContain('*://a.example/*');
  expect(matches).toContain('*://c.example/*');
  expect(matches.join(' ')).not.toMatch(/b\.example|d\.example/);
  expect(excludeMatches).toEqual([]);
});

test('where all is quieted, it does not run on the sites that are left out', () => {
  const { matches, excludeMatches } = where({ mode: 'always', sites: { 'b.example': 'never' } });
  expect(matches).toEqual(EVERYWHERE);
  expect(excludeMatches).toContain('*://b.example/*');
  expect(excludeMatches).toContain('*://www.b.example/*');
});

test('a site that is left out and has a rule that hides is not excluded: the rule is for it', () => {
  const rules = [siteRule({ site: 'b.example' })];
  expect(where({ mode: 'always', sites: { 'b.example': 'never' } }, rules)).toEqual({
    matches: EVERYWHERE,
    excludeMatches: [],
  });
});

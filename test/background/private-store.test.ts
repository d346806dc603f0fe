import '../stand-in/extension.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPrivateStore } from '../../src/background/private-store.ts';
import { changeLocal, readAllLocal, writeLocal } from '../../src/browser/local-mirror.ts';
import { clearSession } from '../../src/browser/private-session-values.ts';
import { HIDING_KEY, HIDING_RULES, type HidingMirror } from '../../src/model/hiding-mirror.ts';
import { DEFAULT_HIDING, DEFAULT_PICTURES, DEFAULT_QUOTES } from '../../src/model/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { openWindows } from '../stand-in/extension.ts';
import { header, quoteIn, rule, siteRule } from '../store/sample.ts';

const PAGE = { url: header('a').url, canonicalUrl: null };

let store: Store;

beforeEach(() => {
  openWindows.push({ incognito: true });
  store = createPrivateStore();
});
afterEach(async () => {
  openWindows.length = 1;
  await clearSession();
  await changeLocal({}, Object.keys(await readAllLocal()));
});

/** What content scripts were given of the other windows. */
async function mirrored(): Promise<HidingMirror> {
  const mirror: HidingMirror = {
    settings: { ...DEFAULT_HIDING, badge: !DEFAULT_HIDING.badge },
    pictures: { ...DEFAULT_PICTURES },
    paint: 'never',
    rules: [],
  };
  await writeLocal(HIDING_KEY, mirror);
  await writeLocal(`${HIDING_RULES}example.com`, [siteRule()]);
  await writeLocal(`${HIDING_RULES}other.example`, [siteRule({ site: 'other.example' })]);
  return mirror;
}

test('a quote is kept, found by the next background, and gone with the session', async () => {
  const { id } = await store.addQuote(quoteIn('a', 'words', 3, 8));
  const next = createPrivateStore();
  expect((await next.quote(id)).text).toBe('words');
  expect((await next.kept(PAGE)).quotes).toHaveLength(1);
  await clearSession();
  expect((await next.kept(PAGE)).quotes).toEqual([]);
});

test('nothing of it is written where content scripts read', async () => {
  await store.addQuote(quoteIn('a', 'words', 3, 8));
  expect(JSON.stringify(await readAllLocal())).not.toContain('words');
});

describe('settings and rules', () => {
  test('are those of the other windows', async () => {
    const mirror = await mirrored();
    expect(await store.hidingSettings()).toEqual(mirror.settings);
    expect((await store.quoteSettings()).paint).toBe(mirror.paint);
    expect((await store.kept(PAGE)).settings.paint).toBe(mirror.paint);
    expect(await store.pictureSettings()).toEqual(mirror.pictures);
    expect(await store.siteRules('example.com')).toMatchObject([{ site: 'example.com' }]);
    expect(await store.siteRules(null)).toHaveLength(2);
  });

  test('are the usual ones where nothing was copied yet', async () => {
    expect(await store.hidingSettings()).toEqual(DEFAULT_HIDING);
    expect(await store.pictureSettings()).toEqual(DEFAULT_PICTURES);
    expect((await store.quoteSettings()).paint).toBe(DEFAULT_QUOTES.paint);
    expect(await store.siteRules(null)).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['hiding', () => store.putHidingSettings(DEFAULT_HIDING)],
    ['pictures', () => store.putPictureSettings(DEFAULT_PICTURES)],
    ['a new rule', () => store.putSiteRule(rule())],
    ['a rule away', () => store.removeSiteRule('rule:example.com:1')],
    ['a rule back', () => store.restoreSiteRule('rule:example.com:1')],
    ['rules of a file', () => store.importSiteRules([siteRule()])],
  ])('cannot be written: %s', async (_, write) => {
    await mirrored();
    const before = await readAllLocal();
    await expect(write()).rejects.toMatchObject({ code: 'privateNoRules' });
    expect(await readAllLocal()).toEqual(before);
  });
});

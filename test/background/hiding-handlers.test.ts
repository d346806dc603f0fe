import '../stand-in/extension.ts';
import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { type HidingRequests, hidingRequests } from '../../src/background/hiding-handlers.ts';
import { hidingMirror } from '../../src/background/mirror-hiding.ts';
import { onLocalChanged, readLocal, writeLocal } from '../../src/browser/local-mirror.ts';
import { listen } from '../../src/messages/listen.ts';
import { HIDING_KEY, HIDING_RULES } from '../../src/model/hiding-mirror.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { rule, siteRule } from '../store/sample.ts';

PouchDB.plugin(memory);

const OF_SITE = `${HIDING_RULES}example.com`;

let store: Store;
let requests: HidingRequests;

beforeEach(() => {
  const run = randomUUID();
  store = createStore((name) => new PouchDB(`${run}-${name}`, { adapter: 'memory' }));
  requests = hidingRequests(store, hidingMirror(store));
});

/** What the store holds, as content scripts are to find it. */
const truth = async () => ({
  settings: await store.hidingSettings(),
  pictures: await store.pictureSettings(),
  paint: (await store.quoteSettings()).paint,
  rules: await store.siteRules('example.com'),
});

/** What a content script of that site finds. */
async function whatIsFound(): Promise<unknown> {
  const rules = ((await readLocal(OF_SITE)) as SiteRule[] | undefined) ?? [];
  return { ...((await readLocal(HIDING_KEY)) as object), rules };
}

/** Does something and gives what content scripts find when the surfaces hear of it. */
async function mirrorAtNews(act: () => Promise<unknown>): Promise<unknown> {
  const listening = new AbortController();
  const found: Promise<unknown>[] = [];
  listen('hiding:changed', () => found.push(whatIsFound()), listening.signal);
  await act();
  await vi.waitFor(() => expect(found).toHaveLength(1), 10_000);
  listening.abort();
  return found[0];
}

describe('after each change the news comes, with the mirror up to date', () => {
  const put = async () => (await store.putSiteRule(rule())).id;
  const removed = async () => (await store.removeSiteRule(await put())).id;

  test.each<[string, () => Promise<unknown>]>([
    [
      'settings',
      async () =>
        requests['settings:set-hiding']({
          settings: { ...(await store.hidingSettings()), mode: 'always' },
        }),
    ],
    ['a new rule', () => requests['rule:put']({ rule: rule() })],
    ['a rule removed', async () => requests['rule:remove']({ id: await put() })],
    ['a rule restored', async () => requests['rule:restore']({ id: await removed() })],
    ['an import', () => requests['rules:import']({ rules: [siteRule()] })],
  ])('%s', async (_, act) => {
    await writeLocal(HIDING_KEY, 'out of date');
    const found = await mirrorAtNews(act);
    expect(found).toEqual(await truth());
  });
});

test('what failed is a failure in words, and no news', async () => {
  const heard: unknown[] = [];
  const listening = new AbortController();
  listen('hiding:changed', (news) => heard.push(news), listening.signal);
  const reply = await requests['rule:remove']({ id: 'rule:example.com:none' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'ruleGone' } });
  await requests['settings:set-hiding']({ settings: await store.hidingSettings() });
  await vi.waitFor(() => expect(heard).toHaveLength(1), 10_000);
  listening.abort();
});

describe('the mirror', () => {
  test('is not written again where nothing has changed', async () => {
    const mirror = hidingMirror(store);
    await mirror();
    let writes = 0;
    const listening = new AbortController();
    for (const key of [HIDING_KEY, OF_SITE]) onLocalChanged(key, () => writes++, listening.signal);
    await mirror();
    expect(writes).toBe(0);
    await store.putSiteRule(rule());
    await mirror();
    expect(writes).toBe(1);
    listening.abort();
  });

  test('holds the last of many changes that come at once', async () => {
    const settings = await store.hidingSettings();
    await Promise.all([
      requests['settings:set-hiding']({ settings: { ...settings, badge: false } }),
      requests['rule:put']({ rule: rule({ selector: '.a' }) }),
      requests['rule:put']({ rule: rule({ selector: '.b' }) }),
    ]);
    expect(await whatIsFound()).toEqual(await truth());
  });

  test('gives a site its own rules alone, and takes away those of sites that have none', async () => {
    await requests['rule:put']({ rule: rule({ site: 'other.example', selector: '.b' }) });
    await requests['rule:put']({ rule: rule() });
    const [own] = await store.siteRules('example.com');
    expect(await whatIsFound()).toMatchObject({ rules: [own] });
    expect(JSON.stringify(await readLocal(HIDING_KEY))).not.toContain('other.example');
    await requests['rule:remove']({ id: own?.id ?? '' });
    expect(await readLocal(OF_SITE)).toBeUndefined();
    expect(await readLocal(`${HIDING_RULES}other.example`)).toHaveLength(1);
  });

  test('is bounded: of too much the newest rules stay, and that is told', async () => {
    const long = 'a'.repeat(2000);
    const coming = Array.from({ length: 400 }, (_, at) =>
      siteRule({ selector: `.${long}${at}`, created: 1_700_000_000_000 + at }),
    );
    const reply = await requests['rules:import']({ rules: coming });
    expect(reply).toMatchObject({ ok: false, error: { code: 'mirrorFull' } });
    const { rules } = (await whatIsFound()) as { rules: SiteRule[] };
    expect(JSON.stringify(rules).length).toBeLessThan(501_000);
    expect(rules.at(-1)?.selector).toBe(`.${long}399`);
    expect(await store.siteRules(null)).toHaveLength(400);
  });

  test('that has no room is told, and what was saved is saved', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const full = vi
      .spyOn(browser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const reply = await requests['rule:put']({ rule: rule() });
    full.mockRestore();
    expect(reply).toMatchObject({ ok: false, error: { code: 'mirrorFull' } });
    expect(await store.siteRules(null)).toHaveLength(1);
    said.mockRestore();
  });

  test('that cannot be written fails no change', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const broken = { ...store, siteRules: () => Promise.reject(new Error('no')) };
    const reply = await hidingRequests(store, hidingMirror(broken))['rule:put']({ rule: rule() });
    expect(reply.ok).toBe(true);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

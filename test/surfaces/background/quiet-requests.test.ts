import '../stand-in/extension.ts';
import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onLocalChanged, readLocal, writeLocal } from '../../../src/browser/local-mirror.ts';
import { listen } from '../../../src/messages/listen.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { quietMirror } from '../../../src/surfaces/background/mirror-quiet.ts';
import {
  type QuietRequests,
  quietRequests,
} from '../../../src/surfaces/background/quiet-requests.ts';
import { QUIET_KEY } from '../../../src/surfaces/shared/quiet-mirror.ts';
import { rule, siteRule } from '../../store/sample.ts';

PouchDB.plugin(memory);

let store: Store;
let requests: QuietRequests;

beforeEach(() => {
  const run = randomUUID();
  store = createStore((name) => new PouchDB(`${run}-${name}`, { adapter: 'memory' }));
  requests = quietRequests(store, quietMirror(store));
});

/** What the store holds, as content scripts are to find it. */
const truth = async () => ({
  settings: await store.quietSettings(),
  rules: await store.siteRules(null),
});

/** Does something and gives what content scripts find when the surfaces hear of it. */
async function mirrorAtNews(act: () => Promise<unknown>): Promise<unknown> {
  const listening = new AbortController();
  const found: Promise<unknown>[] = [];
  listen('quiet:changed', () => found.push(readLocal(QUIET_KEY)), listening.signal);
  await act();
  await vi.waitFor(() => expect(found).toHaveLength(1));
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
        requests['quiet:set']({ settings: { ...(await store.quietSettings()), mode: 'always' } }),
    ],
    ['a new rule', () => requests['rule:put']({ rule: rule() })],
    ['a rule removed', async () => requests['rule:remove']({ id: await put() })],
    ['a rule restored', async () => requests['rule:restore']({ id: await removed() })],
    ['an import', () => requests['rules:import']({ rules: [siteRule()] })],
  ])('%s', async (_, act) => {
    await writeLocal(QUIET_KEY, 'out of date');
    const found = await mirrorAtNews(act);
    expect(found).toEqual(await truth());
  });
});

test('what failed is a failure in words, and no news', async () => {
  const heard: unknown[] = [];
  const listening = new AbortController();
  listen('quiet:changed', (news) => heard.push(news), listening.signal);
  const reply = await requests['rule:remove']({ id: 'rule:example.com:none' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'ruleGone' } });
  await requests['quiet:set']({ settings: await store.quietSettings() });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  listening.abort();
});

describe('the mirror', () => {
  test('is not written again where nothing has changed', async () => {
    const mirror = quietMirror(store);
    await mirror();
    let writes = 0;
    const listening = new AbortController();
    onLocalChanged(QUIET_KEY, () => writes++, listening.signal);
    await mirror();
    expect(writes).toBe(0);
    await store.putSiteRule(rule());
    await mirror();
    expect(writes).toBe(1);
    listening.abort();
  });

  test('holds the last of many changes that come at once', async () => {
    const settings = await store.quietSettings();
    await Promise.all([
      requests['quiet:set']({ settings: { ...settings, badge: false } }),
      requests['rule:put']({ rule: rule({ selector: '.a' }) }),
      requests['rule:put']({ rule: rule({ selector: '.b' }) }),
    ]);
    expect(await readLocal(QUIET_KEY)).toEqual(await truth());
  });

  test('that cannot be written fails no change', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const broken = { ...store, siteRules: () => Promise.reject(new Error('no')) };
    const reply = await quietRequests(store, quietMirror(broken))['rule:put']({ rule: rule() });
    expect(reply.ok).toBe(true);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

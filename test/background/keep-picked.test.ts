import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import type { HidingRequests } from '../../src/background/hiding-handlers.ts';
import { hidingRequests } from '../../src/background/hiding-handlers.ts';
import { keepPicked } from '../../src/background/keep-picked.ts';
import type { PickedGroup } from '../../src/messages/page-kit.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { openTabAt, resetTabs } from '../stand-in/tabs.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { rule } from '../store/sample.ts';

let store: Store;
let put: HidingRequests['rule:put'];

beforeEach(() => {
  resetTabs();
  store = createStore(freshDatabases());
  put = hidingRequests(store, async () => true)['rule:put'];
});

const { site: _, action: __, ...group } = rule();
const picked: PickedGroup = group;

test('what was pointed at is hidden on the site of the tab, whatever the page says', async () => {
  const tab = openTabAt('https://www.paper.example/story');
  const claimed = { ...picked, site: 'victim.example', action: 'keep' } as PickedGroup;
  expect(await keepPicked(put, tab, claimed)).toMatchObject({ ok: true });
  expect(await store.siteRules(null)).toMatchObject([
    { site: 'paper.example', action: 'hide', selector: picked.selector },
  ]);
});

test('what no selector tells from the rest makes no rule', async () => {
  const tab = openTabAt('https://paper.example/');
  const said = await keepPicked(put, tab, { ...picked, selector: '' });
  expect(said).toMatchObject({ ok: false, error: { code: 'groupUnnamed' } });
  expect(await store.siteRules(null)).toEqual([]);
});

test('a tab that is gone makes no rule', async () => {
  expect(await keepPicked(put, 99, picked)).toBeNull();
  expect(await store.siteRules(null)).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HidingSettings } from '../../src/model/settings.ts';
import { DATABASE_OPTIONS } from '../../src/store/database/database-options.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { rule, siteRule } from './sample.ts';

PouchDB.plugin(memory);

let open: (name: string) => PouchDB.Database;
let store: Store;

beforeEach(() => {
  const run = randomUUID();
  open = (name) => new PouchDB(`${run}-${name}`, { ...DATABASE_OPTIONS, adapter: 'memory' });
  store = createStore(open);
});

afterEach(() => vi.useRealTimers());

const selectors = async (site: string | null = null) =>
  (await store.siteRules(site)).map(({ selector }) => selector);

describe('settings', () => {
  test('until something is set, nothing is hidden unasked', async () => {
    expect(await store.hidingSettings()).toEqual({
      mode: 'ask',
      sites: {},
      badge: true,
      shareRows: false,
      comments: false,
      learns: true,
    });
  });

  test('are read back as they were written, by a store opened later', async () => {
    const set: HidingSettings = {
      mode: 'always',
      sites: { 'example.com': 'never' },
      badge: false,
      shareRows: true,
      comments: true,
      learns: true,
    };
    expect(await store.putHidingSettings(set)).toEqual(set);
    expect(await createStore(open).hidingSettings()).toEqual(set);
  });

  test('a site that is no longer named is gone', async () => {
    const set = await store.hidingSettings();
    await store.putHidingSettings({ ...set, sites: { 'example.com': 'never' } });
    await store.putHidingSettings({ ...set, sites: {} });
    expect((await store.hidingSettings()).sites).toEqual({});
  });
});

describe('rules', () => {
  test('are read back as they were written, with an id and a time', async () => {
    const put = await store.putSiteRule(rule({ heading: 'Most read' }));
    expect(put).toEqual({ ...rule({ heading: 'Most read' }), id: put.id, created: put.created });
    expect(put.id).toMatch(/^rule:example\.com:/);
    expect(await createStore(open).siteRules('example.com')).toEqual([put]);
  });

  test('are listed by site, and there by age', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [at, selector] of ['.b', '.a'].entries()) {
      vi.setSystemTime(1000 * (at + 1));
      await store.putSiteRule(rule({ selector }));
    }
    await store.putSiteRule(rule({ site: 'another.example', selector: '.c' }));
    expect(await selectors()).toEqual(['.c', '.b', '.a']);
  });

  test('those of a host with a port are of another site', async () => {
    await store.putSiteRule(rule({ site: '127.0.0.1', selector: '.a' }));
    await store.putSiteRule(rule({ site: '127.0.0.1:8000', selector: '.b' }));
    expect(await selectors('127.0.0.1')).toEqual(['.a']);
    expect(await selectors('127.0.0.1:8000')).toEqual(['.b']);
  });

  test('for one group the newest word holds', async () => {
    const first = await store.putSiteRule(rule({ action: 'hide' }));
    const second = await store.putSiteRule(rule({ action: 'show' }));
    expect(second.id).toBe(first.id);
    expect(await store.siteRules(null)).toEqual([{ ...first, action: 'show' }]);
  });

  test('one that is edited keeps its id and its time', async () => {
    const first = await store.putSiteRule(rule({ selector: '.a' }));
    const { created: _, ...edited } = { ...first, selector: '.b' };
    expect(await store.putSiteRule(edited)).toEqual({ ...first, selector: '.b' });
    expect(await selectors()).toEqual(['.b']);
  });

  test('one is not edited into the double of another', async () => {
    await store.putSiteRule(rule({ selector: '.a' }));
    const { created: _, ...second } = await store.putSiteRule(rule({ selector: '.b' }));
    const twice = store.putSiteRule({ ...second, selector: '.a' });
    await expect(twice).rejects.toMatchObject({ code: 'ruleTwice' });
    // Made within one millisecond, they have no order.
    expect((await selectors()).sort()).toEqual(['.a', '.b']);
  });

  test.each(['rule:example.com:none', 'rule:another.example:none', 'settings'])(
    'there is none of the id %s to edit',
    async (id) => {
      await store.putHidingSettings(await store.hidingSettings());
      const edit = store.putSiteRule({ ...rule(), id });
      await expect(edit).rejects.toMatchObject({ code: 'ruleGone' });
      expect(await store.siteRules(null)).toEqual([]);
    },
  );
});

describe('removing', () => {
  test('takes a rule away, and restoring brings it back as it was', async () => {
    const put = await store.putSiteRule(rule());
    await store.removeSiteRule(put.id);
    expect(await store.siteRules(null)).toEqual([]);
    expect(await store.restoreSiteRule(put.id)).toEqual(put);
    expect(await store.siteRules(null)).toEqual([put]);
  });

  test('a rule made anew after it is the same one', async () => {
    const put = await store.putSiteRule(rule());
    await store.removeSiteRule(put.id);
    expect((await store.putSiteRule(rule({ action: 'show' }))).id).toBe(put.id);
    expect(await store.siteRules(null)).toHaveLength(1);
  });

  test('one whose group has another rule by now is not restored', async () => {
    const first = await store.putSiteRule(rule({ selector: '.a' }));
    const { created: _, ...second } = await store.putSiteRule(rule({ selector: '.b' }));
    await store.removeSiteRule(first.id);
    await store.putSiteRule({ ...second, selector: '.a' });
    const back = store.restoreSiteRule(first.id);
    await expect(back).rejects.toMatchObject({ code: 'ruleTwice' });
    expect(await store.siteRules(null)).toHaveLength(1);
  });

  test.each(['rule:example.com:none', 'settings', 'quote:k:1'])('knows none of %s', async (id) => {
    await expect(store.removeSiteRule(id)).rejects.toMatchObject({ code: 'ruleGone' });
    await expect(store.restoreSiteRule(id)).rejects.toMatchObject({ code: 'ruleGone' });
  });
});

describe('an import', () => {
  test('adds, replaces, leaves alone, and says how many of each', async () => {
    const kept = await store.putSiteRule(rule({ selector: '.same' }));
    const other = await store.putSiteRule(rule({ selector: '.other', action: 'hide' }));
    const coming = [
      siteRule({ selector: '.same' }),
      siteRule({ selector: '.other', action: 'show' }),
      siteRule({ selector: '.new', created: 5 }),
    ];
    expect(await store.importSiteRules(coming)).toEqual({ added: 1, replaced: 1, same: 1 });
    const there = await store.siteRules(null);
    const added = there.find(({ selector }) => selector === '.new');
    expect(there).toHaveLength(3);
    expect(there).toContainEqual(kept);
    expect(there).toContainEqual({ ...other, action: 'show' });
    expect(added).toEqual({ ...coming[2], id: added?.id });
    expect(added?.id).toMatch(/^rule:example\.com:/);
  });

  test('done twice changes nothing more', async () => {
    const coming = [siteRule({ selector: '.a' }), siteRule({ selector: '.b' })];
    await store.importSiteRules(coming);
    expect(await store.importSiteRules(coming)).toEqual({ added: 0, replaced: 0, same: 2 });
    expect(await selectors()).toHaveLength(2);
  });

  test('brings back what was removed', async () => {
    const put = await store.putSiteRule(rule());
    await store.removeSiteRule(put.id);
    expect(await store.importSiteRules([siteRule()])).toEqual({ added: 1, replaced: 0, same: 0 });
    expect((await store.siteRules(null)).map(({ id }) => id)).toEqual([put.id]);
  });

  test('of a rule that comes twice takes the last', async () => {
    const coming = [siteRule({ action: 'hide' }), siteRule({ action: 'show' })];
    expect(await store.importSiteRules(coming)).toEqual({ added: 1, replaced: 0, same: 0 });
    expect((await store.siteRules(null)).map(({ action }) => action)).toEqual(['show']);
  });

  test('of nothing writes nothing', async () => {
    expect(await store.importSiteRules([])).toEqual({ added: 0, replaced: 0, same: 0 });
  });

  test('loses nothing that another writer brings at the same time', async () => {
    const lists = [1, 2].map((n) => [0, 1, 2].map((at) => siteRule({ selector: `.s${n}-${at}` })));
    await store.putSiteRule(rule({ selector: '.both' }));
    const both = lists.map((list, n) =>
      createStore(open).importSiteRules([
        ...list,
        siteRule({ selector: '.both', heading: `Heading ${n}` }),
      ]),
    );
    expect(await Promise.all(both)).toEqual([1, 2].map(() => ({ added: 3, replaced: 1, same: 0 })));
    expect(await selectors()).toHaveLength(7);
  });
});

describe('there are as many rules as there may be', () => {
  const many = (count: number, site = (at: number) => `s${at % 20}.example`) =>
    Array.from({ length: count }, (_, at) => siteRule({ site: site(at), selector: `.r${at}` }));

  test('of one site, and one more is refused', async () => {
    const ofOne = many(500, () => 'example.com');
    await store.importSiteRules(ofOne);
    const code = { code: 'rulesTooMany' };
    await expect(store.putSiteRule(rule({ selector: '.more' }))).rejects.toMatchObject(code);
    const more = store.importSiteRules([siteRule({ selector: '.more' })]);
    await expect(more).rejects.toMatchObject(code);
    expect(await store.siteRules(null)).toHaveLength(500);
    // What is there can be changed, and its place is free once it is removed.
    const first = await store.putSiteRule(rule({ selector: '.r0', action: 'show' }));
    await store.removeSiteRule(first.id);
    expect(await store.putSiteRule(rule({ selector: '.more' }))).toMatchObject(
      rule({ selector: '.more' }),
    );
  });

  test('in all, and an import of more writes nothing', async () => {
    expect(await store.importSiteRules(many(5000))).toMatchObject({ added: 5000 });
    const more = store.importSiteRules(many(3, () => 'example.com'));
    await expect(more).rejects.toMatchObject({ code: 'rulesTooMany' });
    expect(await store.siteRules('example.com')).toEqual([]);
    expect(await store.importSiteRules(many(5000))).toMatchObject({ same: 5000 });
  }, 30_000);
});

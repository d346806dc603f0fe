import '../stand-in/extension.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageRequests } from '../../src/background/page-handlers.ts';
import { patternsOf } from '../../src/background/site-pattern.ts';
import { storeRequests } from '../../src/background/store-handlers.ts';
import { followQuotes, paintOn, paintWhereQuoted } from '../../src/background/where-quotes-run.ts';
import { matchesOf, runByItself } from '../../src/browser/scripting.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { header, quoteIn, written } from '../store/sample.ts';

const HERE = 'example.com';
const THERE = 'other.example';

let store: Store;
let answers: ReturnType<typeof storeRequests>;

beforeEach(() => {
  store = createStore(freshDatabases());
  answers = followQuotes(
    storeRequests(store, (site) => void paintOn([site])),
    store,
  );
});
afterEach(() => paintWhereQuoted(async () => []));

/** What the quote kit is registered for, and what it is to be. */
const registered = async () => (await matchesOf('quotes')).sort();
const allOf = (...sites: string[]) => sites.flatMap(patternsOf).sort();

/** Saves a quote as a surface does; gives its id. */
async function save(path: string, site = HERE, start = 1): Promise<string> {
  const quote = quoteIn(path, `from ${start}`, start, start + 5);
  const named = { ...quote.header, url: `https://${site}/${path}` };
  const added = await answers['quote:add']({ ...quote, header: named });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.id;
}

const remove = (...ids: string[]) => answers['quotes:remove']({ ids });

/** Waits for the browser's list, which is written after success is told. */
const runsOn = (...sites: string[]) => expect.poll(registered).toEqual(allOf(...sites));

describe('the quote kit', () => {
  test('leaves a site with its last quote, and no other', async () => {
    const last = await save('story');
    await save('tale', THERE);
    await runsOn(HERE, THERE);
    await remove(last);
    await runsOn(THERE);
  });

  test('leaves the last site', async () => {
    const last = await save('story');
    await runsOn(HERE);
    await remove(last);
    await runsOn();
  });

  test('stays while there is another quote, in the same article or in another', async () => {
    const ids = [await save('story'), await save('story', HERE, 20), await save('tale')];
    const elsewhere = await save('tale', THERE);
    await runsOn(HERE, THERE);
    for (const id of ids.slice(0, 2)) {
      await remove(id);
      // One that is settled for certain: what was asked before it has been done by then.
      await remove(elsewhere);
      await runsOn(HERE);
      await answers['quotes:restore']({ ids: [elsewhere] });
      await runsOn(HERE, THERE);
    }
  });

  test('comes back with a quote that is restored', async () => {
    const ids = [await save('story'), await save('story', HERE, 20)];
    await remove(...ids);
    await runsOn();
    await answers['quotes:restore']({ ids: ids.slice(1) });
    await runsOn(HERE);
  });

  test('comes back with one that is saved anew', async () => {
    await remove(await save('story'));
    await runsOn();
    await save('story');
    await runsOn(HERE);
  });

  test('is not kept by a note on the article', async () => {
    const last = await save('story');
    await store.changeNote(header('story'), written('stays'));
    await remove(last);
    await runsOn();
  });

  test('leaves and comes back by what a page asks for as well', async () => {
    const asked = followQuotes(
      pageRequests(store, () => undefined),
      store,
    );
    const id = await save('story');
    await runsOn(HERE);
    const { url } = header('story');
    const page = { url, canonicalUrl: null };
    const sender = { from: 'page', tabId: 7, url, origin: new URL(url).origin } as const;
    expect((await asked['page:remove']({ page, id }, sender)).ok).toBe(true);
    await runsOn();
    expect((await asked['page:restore']({ page, id }, sender)).ok).toBe(true);
    await runsOn(HERE);
  });

  test('runs where there are quotes once a worker that died in between has started', async () => {
    const last = await save('story');
    await save('tale', THERE);
    await runsOn(HERE, THERE);
    await store.removeQuotes([last]);
    await paintWhereQuoted(store.quotedSites);
    await runsOn(THERE);
    await store.restoreQuotes([last]);
    expect(await paintWhereQuoted(store.quotedSites)).toEqual([HERE]);
    await runsOn(HERE, THERE);
  });

  test('is not taken from a site that gets a quote while another loses its last', async () => {
    await store.removeQuotes([await save('story')]);
    await runsOn(HERE);
    await paintWhereQuoted(async () => {
      const before = await store.quotedSites();
      await save('tale', THERE);
      // Long enough for what saving a quote sets off.
      await store.tags();
      return before;
    });
    await runsOn(THERE);
  });

  test('is let go of where earlier versions ran on all hosts below a site', async () => {
    const matches = [`*://*.${HERE}/*`];
    await runByItself({
      id: 'quotes',
      scripts: ['/a.js'],
      style: '/a.css',
      matches,
      excludeMatches: [],
    });
    await save('story');
    await runsOn(HERE);
  });
});

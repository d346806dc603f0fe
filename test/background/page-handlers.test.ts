import type { PageAddress } from '../../src/model/article.ts';
import '../stand-in/extension.ts';
import { beforeEach, expect, test } from 'vitest';
import { pageRequests } from '../../src/background/page-handlers.ts';
import type { PageOrigin } from '../../src/browser/origin.ts';
import type { PageRequestHandlers } from '../../src/messages/route.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { at, header, quoteIn, written } from '../store/sample.ts';

const STORY = 'https://example.com/story';
const FILE = 'file:///home/a.html';

let store: Store;
let requests: PageRequestHandlers;
/** Of the victim's quote. */
let id: string;

beforeEach(async () => {
  store = createStore(freshDatabases());
  requests = pageRequests(store, () => undefined);
  const quote = await store.addQuote({ ...quoteIn('story', 'mine', 1, 5) });
  await store.changeNote(header('story'), written('secret'));
  id = quote.id;
});

const from = (url: string, origin = new URL(url).origin): PageOrigin => ({
  from: 'page',
  tabId: 7,
  url,
  origin,
});
const claiming = (url: string, canonicalUrl: string | null = null): PageAddress => ({
  url,
  canonicalUrl,
});

/** Everything a page may ask for, of one address. */
async function askAll(page: PageAddress, sender: PageOrigin) {
  const quote = { text: 'q', selectors: at(9, 10), basis: 'page', colour: 'blue' } as const;
  const change = { note: { base: 'secret', text: '' }, colour: 'pink' } as const;
  const kept = await requests['page:kept']({ page }, sender);
  return {
    texts: kept.ok ? kept.value.quotes.map(({ text }) => text) : null,
    said: kept,
    changed: (await requests['page:change']({ page, id, change }, sender)).ok,
    removed: (await requests['page:remove']({ page, id }, sender)).ok,
    restored: (await requests['page:restore']({ page, id }, sender)).ok,
    added: (await requests['page:quote']({ page, title: 't', quote }, sender)).ok,
  };
}

test('the page of an article has its quotes, and nothing of its note', async () => {
  const asked = await askAll(claiming(STORY), from(STORY));
  const done = { changed: true, removed: true, restored: true, added: true };
  expect(asked).toMatchObject({ texts: ['mine'], ...done });
  expect(JSON.stringify(asked.said)).not.toContain('secret');
});

test('so has its mobile form, by its claim', async () => {
  const mobile = 'https://m.example.com/amp/story';
  expect(await askAll(claiming(mobile, STORY), from(mobile))).toMatchObject({ texts: ['mine'] });
});

test.each<[string, PageAddress, PageOrigin]>([
  [
    'a host below, by its claim',
    claiming('https://a.example.com/', STORY),
    from('https://a.example.com/'),
  ],
  ['a host that lies about itself', claiming(STORY), from('https://a.example.com/')],
  ['the mobile form that lies about itself', claiming(STORY), from('https://m.example.com/')],
  [
    'another port',
    claiming('https://example.com:8443/story', STORY),
    from('https://example.com:8443/'),
  ],
  ['http', claiming('http://example.com/story', STORY), from('http://example.com/story')],
  [
    'a sandbox on the host',
    claiming('https://example.com/x', STORY),
    from('https://example.com/x', 'null'),
  ],
  ['a sandbox that lies about itself', claiming(STORY), from('https://example.com/x', 'null')],
  ['a file', claiming(STORY), from(FILE, 'null')],
])('%s has none of it, and changes nothing', async (_, page, sender) => {
  const asked = await askAll(page, sender);
  expect(asked.texts ?? []).toEqual([]);
  expect(asked).toMatchObject({ changed: false, removed: false, restored: false });
  const kept = await store.kept(claiming(STORY));
  expect(kept).toMatchObject({
    note: { text: 'secret' },
    quotes: [{ id, text: 'mine', note: '' }],
  });
});

test('a file has its own quotes, and those of no other', async () => {
  const quote = { text: 'q', selectors: at(9, 10), basis: 'page', colour: 'blue' } as const;
  await requests['page:quote']({ page: claiming(FILE), title: 't', quote }, from(FILE, 'null'));
  expect(await askAll(claiming(FILE), from(FILE, 'null'))).toMatchObject({ texts: ['q'] });
  const other = from('file:///home/b.html', 'null');
  expect(await askAll(claiming(FILE), other)).toMatchObject({ texts: [] });
});

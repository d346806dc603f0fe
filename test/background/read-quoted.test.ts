import '../stand-in/tabs.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { readQuoted } from '../../src/background/read-quoted.ts';
import { fail, succeed } from '../../src/model/result.ts';
import { type Library, openLibrary } from '../../src/store/library.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { called, openTabAt, resetTabs } from '../stand-in/tabs.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { header, quoteIn, reading } from '../store/sample.ts';

const PAGE = { url: header('a').url, canonicalUrl: null };

let store: Store;
let library: Library;
let tabId: number;

beforeEach(async () => {
  resetTabs();
  const open = freshDatabases();
  store = createStore(open);
  library = openLibrary(open);
  tabId = openTabAt(header('a').url);
  await store.addQuote(quoteIn('a', 'words', 3, 8));
  const read = reading('a', 'All of it.');
  called.result = succeed({ ...read, article: { ...read.article, title: 'Its real title' } });
});

const keepCopies = async (keeps: boolean) =>
  store.putQuoteSettings({ ...(await store.quoteSettings()), keepCopies: keeps });
const copyText = async () => {
  const { key } = await store.kept(PAGE);
  return store.getCopy(key).then(
    ({ article }) => article.text,
    () => null,
  );
};
const titleInLibrary = async () => (await library.articles())[0]?.header.title;

test('the article gets its names, and its copy is kept where that is wanted', async () => {
  await keepCopies(true);
  await readQuoted(store, tabId);
  expect(await titleInLibrary()).toBe('Its real title');
  expect(await copyText()).toBe('All of it.');
});

test('who wants no copies gets the names alone', async () => {
  await keepCopies(false);
  await readQuoted(store, tabId);
  expect(await titleInLibrary()).toBe('Its real title');
  expect(await copyText()).toBeNull();
});

test('a page that cannot be read costs no quote', async () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  called.result = fail('pageEmpty');
  await readQuoted(store, tabId);
  expect((await store.kept(PAGE)).quotes).toHaveLength(1);
  expect(await copyText()).toBeNull();
  expect(said).toHaveBeenCalledWith('pageEmpty', '');
  said.mockRestore();
});

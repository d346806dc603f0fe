import '../../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { folderLayout } from '../../../src/background/folder/folder-layout.ts';
import { createFolderKeeper, type KeptFolder } from '../../../src/background/folder/keep-folder.ts';
import type { FolderState } from '../../../src/model/folder.ts';
import { openIdb } from '../../../src/store/database/open-idb.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { openFolderProgress } from '../../../src/store/local/folder-progress.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { header, quoteIn, reading, written } from '../../store/sample.ts';

let name: string;
let root: FileSystemDirectoryHandle;
let store: Store;
let isGranted: boolean;
let open: (name: string) => PouchDB.Database;
let keeper: ReturnType<typeof createFolderKeeper>;

const begin = (ways: Partial<KeptFolder> = {}) =>
  createFolderKeeper({
    library: openLibrary(open),
    progress: openFolderProgress(open),
    layout: () => folderLayout(store),
    clean: async ({ content }) => `Clean: ${content}`,
    tell: () => undefined,
    folder: async () => root,
    granted: async () => isGranted,
    ...ways,
  });

beforeEach(async () => {
  name = crypto.randomUUID();
  open = (of) => openIdb(`${name}-${of}`);
  // The browser's own file system: its handles are those of a chosen folder.
  root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  store = createStore(open);
  isGranted = true;
  keeper = begin();
});
afterEach(async () => {
  const all = await navigator.storage.getDirectory();
  await all.removeEntry(name, { recursive: true }).catch(() => undefined);
});

const names = async (folder = root): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of folder.keys()) found.push(one);
  return found.sort();
};
const read = async (file: string, folder = root) =>
  (await (await folder.getFileHandle(file)).getFile()).text();
const put = async (file: string, text: string, folder = root) => {
  const writing = await (await folder.getFileHandle(file, { create: true })).createWritable();
  await writing.write(text);
  await writing.close();
};
const done: Partial<FolderState> = { granted: true, waiting: 0, fault: null };

test('each article with a quote or a note is a file, written again as they change', async () => {
  const { id } = await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.changeNote(header('b'), written('A note.'));
  expect(await keeper.write()).toMatchObject(done);
  expect(await names()).toEqual(['a.md', 'b.md']);
  expect(await read('a.md')).toContain('> First words.');
  await store.changeQuotes([id], { addTags: ['sea'] });
  await store.addQuote(quoteIn('a', 'More words.', 5, 6));
  await keeper.write();
  expect(await read('a.md')).toMatch(
    /tags:\n {2}- "sea"[\s\S]*> First words\.[\s\S]*> More words\./,
  );
});

test('what a person wrote stays, and a deleted quote leaves', async () => {
  const { id } = await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.addQuote(quoteIn('a', 'More words.', 5, 6));
  await keeper.write();
  await put('a.md', `${await read('a.md')}\nMy own end.\n`);
  await store.removeQuotes([id]);
  await keeper.write();
  const text = await read('a.md');
  expect(text).not.toContain('First words.');
  expect(text).toContain('More words.');
  expect(text).toMatch(/\nMy own end\.\n$/);
});

test('with the last quote its file leaves, but for what a person wrote', async () => {
  const [a, b] = [
    await store.addQuote(quoteIn('a', 'First words.', 1, 2)),
    await store.addQuote(quoteIn('b', 'Other words.', 1, 2)),
  ];
  await keeper.write();
  await put('b.md', `${await read('b.md')}\nMy own end.\n`);
  await store.removeQuotes([a.id, b.id]);
  await keeper.write();
  expect(await names()).toEqual(['b.md']);
  expect(await read('b.md')).toMatch(/\n\nMy own end\.\n$/);
  expect(await read('b.md')).not.toContain('Other words.');
});

test('a file that was renamed and moved is found by its source', async () => {
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await keeper.write();
  const below = await root.getDirectoryHandle('below', { create: true });
  await put('Mine.md', await read('a.md'), below);
  await root.removeEntry('a.md');
  await store.addQuote(quoteIn('a', 'More words.', 5, 6));
  await keeper.write();
  expect(await names()).toEqual(['below']);
  expect(await read('Mine.md', below)).toContain('More words.');
});

test('no file of somebody else’s is written over', async () => {
  await put('a.md', 'A shopping list.');
  const folder = await root.getDirectoryHandle('.obsidian', { create: true });
  await put('b.md', '---\nsource: "https://example.com/b"\n---\n', folder);
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.addQuote(quoteIn('b', 'First words.', 1, 2));
  await keeper.write();
  expect(await names()).toEqual(['.obsidian', 'a 2.md', 'a.md', 'b.md']);
  expect(await read('a.md')).toBe('A shopping list.');
  expect(await read('b.md', folder)).not.toContain('First words.');
});

test('while it may not be written, all waits, over any restart', async () => {
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await keeper.write();
  isGranted = false;
  await store.addQuote(quoteIn('a', 'More words.', 5, 6));
  await store.changeNote(header('b'), written('A note.'));
  expect(await keeper.write()).toMatchObject({ granted: false, waiting: 2 });
  expect(await begin().write()).toMatchObject({ granted: false, waiting: 2 });
  expect(await read('a.md')).not.toContain('More words.');
  isGranted = true;
  expect(await begin().write()).toMatchObject(done);
  expect(await read('a.md')).toContain('More words.');
  expect(await names()).toEqual(['a.md', 'b.md']);
});

test('stopped in the middle, it goes on where it was, and writes no file twice', async () => {
  for (let at = 0; at < 45; at++) await store.addQuote(quoteIn(`a${at}`, 'Words.', 1, 2));
  const library = openLibrary(open);
  let left = 25;
  const dying = begin({
    library: {
      kept: library.kept,
      copy: async (key) => {
        // As if the browser were gone: nothing after it is done.
        if (left-- <= 0) return new Promise(() => undefined);
        return library.copy(key);
      },
    },
  });
  void dying.write();
  await vi.waitFor(async () => expect((await names()).length).toBe(25));
  const again = vi.fn(library.copy);
  const goingOn = begin({ library: { kept: library.kept, copy: again } });
  expect(await goingOn.write()).toMatchObject(done);
  expect((await names()).filter((file) => file.endsWith('.md'))).toHaveLength(45);
  // The first twenty were noted; nothing is after all of them are.
  expect(again).toHaveBeenCalledTimes(25);
  await goingOn.write();
  expect(again).toHaveBeenCalledTimes(25);
});

test('two files whose names were exchanged are each found by their source', async () => {
  await store.addQuote(quoteIn('a', 'Of a.', 1, 2));
  await store.addQuote(quoteIn('b', 'Of b.', 1, 2));
  await keeper.write();
  const [a, b] = [await read('a.md'), await read('b.md')];
  await put('a.md', b);
  await put('b.md', a);
  await store.addQuote(quoteIn('a', 'More of a.', 5, 6));
  await keeper.write();
  expect(await names()).toEqual(['a.md', 'b.md']);
  expect(await read('a.md')).toBe(b);
  expect(await read('b.md')).toMatch(/Of a\.[\s\S]*More of a\./);
});

test('a folder that is gone says so, and keeps what waits', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
  expect(await keeper.write()).toMatchObject({ waiting: 1, fault: 'folderGone' });
});

test('a file that cannot be written keeps no other from being written', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.addQuote(quoteIn('b', 'First words.', 1, 2));
  await keeper.write();
  const writing = await (await root.getFileHandle('a.md')).createWritable({
    mode: 'exclusive',
  } as object);
  await store.addQuote(quoteIn('a', 'More words.', 5, 6));
  await store.addQuote(quoteIn('b', 'More words.', 5, 6));
  expect(await keeper.write()).toMatchObject({ waiting: 1, fault: 'folderFiles' });
  expect(await read('b.md')).toContain('More words.');
  await writing.abort();
  expect(await keeper.write()).toMatchObject(done);
  expect(await read('a.md')).toContain('More words.');
});

test('another folder gets everything, and another layout every file', async () => {
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await keeper.write();
  const all = await navigator.storage.getDirectory();
  root = await all.getDirectoryHandle(`${name}-other`, { create: true });
  await keeper.writeAll(true);
  expect(await names()).toEqual(['a.md']);
  await store.putOutSettings({ template: '---\n{{properties}}\n---\nLaid out: {{title}}' });
  await keeper.writeAll(false);
  expect(await names()).toEqual(['a.md']);
  expect(await read('a.md')).toContain('Laid out: a');
  await all.removeEntry(`${name}-other`, { recursive: true });
});

test('the clean article stands in the file where that is wished for, and as it is by now', async () => {
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.addQuote(quoteIn('b', 'Words.', 1, 2));
  await store.putCopy(reading('a', 'The body.'));
  await keeper.write();
  expect(await read('a.md')).not.toContain('The body.');
  await store.putOutSettings({ folderArticles: true });
  await keeper.writeAll(false);
  expect(await read('a.md')).toMatch(/> First words\.[\s\S]*Clean: <p>The body\.<\/p>/);
  expect(await read('b.md')).not.toContain('Clean');
  await store.putCopy(reading('a', 'Another body.'));
  await store.putCopy(reading('c', 'Only read.'));
  expect(await keeper.write()).toMatchObject(done);
  expect(await read('a.md')).toContain('Another body.');
  expect(await read('a.md')).not.toContain('The body.');
  expect(await names()).toEqual(['a.md', 'b.md']);
});

test('one whose clean article cannot be written waits, as it was, and keeps no other from it', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  await store.addQuote(quoteIn('b', 'Words.', 1, 2));
  await store.putCopy(reading('a', 'The body.'));
  await store.putOutSettings({ folderArticles: true });
  const failing = begin({ clean: () => Promise.reject(new Error('no page')) });
  expect(await failing.write()).toMatchObject({ waiting: 1, fault: 'folderFiles' });
  expect(await names()).toEqual(['b.md']);
  expect(await begin().write()).toMatchObject(done);
  expect(await read('a.md')).toContain('Clean');
});

test('a change is written within seconds', async () => {
  await store.addQuote(quoteIn('a', 'First words.', 1, 2));
  keeper.wake();
  keeper.wake();
  await vi.waitFor(async () => expect(await names()).toEqual(['a.md']), { timeout: 20_000 });
});

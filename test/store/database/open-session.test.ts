import '../../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearSession } from '../../../src/browser/private-session-values.ts';
import { openSession } from '../../../src/store/database/open-session.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { createStore } from '../../../src/store/store.ts';
import { openWindows } from '../../stand-in/extension.ts';
import { header, quoteIn, reading, written } from '../sample.ts';

const privateWindow = { incognito: true };

beforeEach(async () => {
  await clearSession();
  openWindows.push(privateWindow);
});
afterEach(async () => {
  openWindows.splice(1);
  await clearSession();
});

test('what is kept in memory is there for a background that was stopped, and for the library', async () => {
  const store = createStore(openSession);
  const quote = await store.addQuote(quoteIn('a', 'words', 1, 2));
  await store.changeQuotes([quote.id], { addTags: ['mill'], note: { base: '', text: 'why' } });
  await store.changeNote(header('a'), written('note'));
  const key = await store.putCopy(reading('a'));

  const after = createStore(openSession);
  const kept = await after.kept(header('a'));
  expect(kept.note?.text).toBe('note');
  expect(kept.quotes).toMatchObject([{ text: 'words', note: 'why', tags: ['mill'] }]);
  expect((await after.getCopy(key)).article.title).toBe('a');
  const library = openLibrary(openSession);
  expect((await library.articles()).map(({ header: { title } }) => title)).toEqual(['a']);
  const found: string[] = [];
  for await (const piece of library.quotes(1)) found.push(...piece.map(({ text }) => text));
  expect(found).toEqual(['words']);
});

test('quotes are removed, restored and let go of as elsewhere', async () => {
  const store = createStore(openSession);
  const [one, other] = [
    await store.addQuote(quoteIn('a', 'one', 1, 2)),
    await store.addQuote(quoteIn('a', 'other', 3, 4)),
  ];
  await store.removeQuotes([one.id, other.id]);
  await store.restoreQuotes([other.id]);
  expect((await store.kept(header('a'))).quotes.map(({ text }) => text)).toEqual(['other']);
  expect(await store.emptyRemoved()).toMatchObject({ quotes: 1 });
  await expect(store.restoreQuotes([one.id])).rejects.toMatchObject({ code: 'quoteGone' });
});

test('two hands that write one note at once lose nothing', async () => {
  const [one, other] = [createStore(openSession), createStore(openSession)];
  await Promise.all([
    one.changeNote(header('a'), { text: { base: '', text: 'first' } }),
    other.changeNote(header('a'), { text: { base: '', text: 'second' } }),
  ]);
  const { note } = await one.kept(header('a'));
  expect(note?.text).toContain('first');
  expect(note?.text).toContain('second');
});

test('nothing is left when it is cleared, and nothing comes after the last private window', async () => {
  const store = createStore(openSession);
  await store.addQuote(quoteIn('a', 'words', 1, 2));
  openWindows.splice(1);
  await clearSession();
  await expect(store.addQuote(quoteIn('a', 'late', 3, 4))).rejects.toMatchObject({
    code: 'storeFailed',
  });
  openWindows.push(privateWindow);
  expect((await store.kept(header('a'))).quotes).toEqual([]);
  expect(await openLibrary(openSession).articles()).toEqual([]);
});

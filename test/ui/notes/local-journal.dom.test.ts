import '../../stand-in/extension.ts';
import { beforeEach, expect, test } from 'vitest';
import { headerOf } from '../../../src/model/header-of.ts';
import { journalOf, saveLeftDrafts } from '../../../src/ui/notes/local-journal.ts';
import { writeArticleNote } from '../../../src/ui/notes/write-note.ts';
import '../../stand-in/background.ts';
import { readSample } from '../../stand-in/readings.ts';

const header = headerOf(readSample().article);
const stored = async () => {
  const read = await writeArticleNote(header, { base: '', text: '' });
  return read.ok ? read.value : null;
};

/** A page that held these words and is gone, with the locks it had. */
const leave = (unsaved: { stored: string | null; sent: string[]; text: string }) =>
  localStorage.setItem('draft:gone', JSON.stringify({ article: header, ...unsaved }));

const held = () => Object.keys(localStorage).filter((key) => key.startsWith('draft:'));

beforeEach(async () => {
  localStorage.clear();
  const now = (await stored()) ?? '';
  await writeArticleNote(header, { base: now, text: '' });
});

test.each([
  ['nothing arrived', '', { stored: '', sent: [], text: 'one XY two' }, 'one XY two'],
  [
    'all arrived',
    'one XY two',
    { stored: 'one two', sent: ['one X two', 'one XY two'], text: 'one XY two' },
    'one XY two',
  ],
  [
    'the first of two arrived',
    'one X two',
    { stored: 'one two', sent: ['one X two', 'one XY two'], text: 'one XY two' },
    'one XY two',
  ],
  [
    'the store had not answered',
    'there',
    { stored: null, sent: [], text: 'typed' },
    'there\n\ntyped',
  ],
  [
    'somebody else wrote',
    'two and three',
    { stored: 'two', sent: [], text: 'one two' },
    'one two and three',
  ],
] as const)('where %s the words are there once', async (_, before, unsaved, after) => {
  await writeArticleNote(header, { base: '', text: before });
  leave({ ...unsaved, sent: [...unsaved.sent] });
  expect(await saveLeftDrafts()).toEqual([header.url]);
  expect([await stored(), held()]).toEqual([after, []]);
});

test('words of a page that is still there are left to it', async () => {
  const journal = journalOf({ article: header });
  journal?.keep({ stored: '', sent: [], text: 'being typed' });
  const saving = saveLeftDrafts();
  expect(await stored()).toBe('');
  journal?.clear();
  expect(await saving).toEqual([]);
  expect(await stored()).toBe('');
});

test('what cannot be read is thrown away', async () => {
  localStorage.setItem('draft:torn', '{"article');
  expect(await saveLeftDrafts()).toEqual([]);
  expect(held()).toEqual([]);
});

test('nothing of a private window that shares its storage is held', () => {
  const { extension, runtime } = (globalThis as never as { browser: unknown }).browser as {
    extension: { inIncognitoContext?: boolean };
    runtime: { getManifest?: () => object };
  };
  extension.inIncognitoContext = true;
  runtime.getManifest = () => ({ incognito: 'spanning' });
  expect(journalOf({ article: header })).toBeUndefined();
  runtime.getManifest = () => ({ incognito: 'split' });
  expect(journalOf({ article: header })).toBeDefined();
  delete extension.inIncognitoContext;
  delete runtime.getManifest;
});

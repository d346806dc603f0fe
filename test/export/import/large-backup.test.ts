import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/export/backup/write-backup.ts';
import { readFile } from '../../../src/export/import/read-file.ts';
import type { IncomingArticle } from '../../../src/model/incoming.ts';
import { headerAt, SETTINGS } from '../../store/bringing/kept-library.ts';
import { aQuote } from '../library/exported-sample.ts';

const NOW = Date.UTC(2026, 10, 27);

const articleAt = (place: number, note: string, quotes: number): IncomingArticle => ({
  header: headerAt(place),
  note: { text: note, tags: [], updated: NOW, removed: null },
  quotes: Array.from({ length: quotes }, (_, at) => {
    const { key: _key, link: _link, ...quote } = aQuote({ id: `quote:${place}:${at}` });
    return { ...quote, removed: null };
  }),
  keepsCopy: false,
  created: NOW,
  updated: NOW,
});

async function saved(count: number, article: (place: number) => IncomingArticle): Promise<Blob> {
  const articles = async function* () {
    for (let place = 0; place < count; place += 1) yield article(place);
  };
  const none = async function* () {};
  const body = writeBackup({
    articles: articles(),
    rules: [],
    settings: SETTINGS,
    copies: none(),
    now: NOW,
  });
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

const read = (file: Blob) => readFile(file, { toText: (html) => html, now: NOW });

test('more articles than one file should hold go into several, and all of them come back', async () => {
  const note = 'word '.repeat(1_500_000);
  const backup = await saved(12, (place) => articleAt(place, note, 1));
  const files = unzipSync(new Uint8Array(await backup.arrayBuffer()));
  const parts = Object.keys(files).filter((name) => name.startsWith('articles'));
  expect(parts.slice(0, 2)).toEqual(['articles.jsonl', 'articles-00002.jsonl']);
  const whole = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  expect(whole).toBeGreaterThan(64 * 1024 * 1024);
  expect(JSON.parse(new TextDecoder().decode(files['backup.json'])).version).toBe(2);
  const { articles, refused } = await read(backup);
  expect(refused).toEqual([]);
  expect(articles.map(({ header }) => header.url)).toEqual(
    Array.from({ length: 12 }, (_, place) => headerAt(place).url),
  );
  expect(articles.every((one) => one.note?.text === note)).toBe(true);
});

test('more than 50,000 entries come back', async () => {
  const backup = await saved(12, (place) => articleAt(place, 'Note', place === 11 ? 1 : 5000));
  const { articles } = await read(backup);
  expect(articles.reduce((sum, { quotes }) => sum + quotes.length, 0)).toBe(55_001);
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyPage } from '../cli/story.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/bench-speed.mjs', import.meta.url));
const run = promisify(execFile);
const bench = (...args: string[]) => run(process.execPath, [SCRIPT, ...args]);

const READERS = ['lectern', 'readability', 'defuddle', 'detect', 'walk'];
const URLS = { a: 'https://story.example/tide', b: 'https://story.example/quay' };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-speed-test-'));
  await mkdir(join(folder, 'html'));
  await mkdir(join(folder, 'ground-truth'));
  await writeFile(join(folder, 'urls.json'), JSON.stringify(URLS));
  for (const id of ['a', 'b']) await writeFile(join(folder, 'html', `${id}.html`), storyPage());
  await writeFile(join(folder, 'ground-truth', 'a.json'), '{"page_type": "article"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('prints one JSON object with the times of each reader', async () => {
  const { stdout } = await bench(folder, '--json');
  const { pages, ...times } = JSON.parse(stdout);
  expect(pages).toBe(2);
  expect(Object.keys(times)).toEqual(READERS);
  for (const reader of READERS) {
    expect(times[reader]).toEqual({ median: expect.any(Number), p95: expect.any(Number) });
    expect(times[reader].median).toBeGreaterThan(0);
  }
});

test('prints a table of the pages of one type, held against Readability', async () => {
  const { stdout } = await bench(folder, '--type', 'article');
  const rows = stdout.trim().split('\n').slice(2);
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(READERS.map((name) => `| ${name}`));
  expect(rows[1]).toMatch(/\| 1\.00 \| 1\.00 \|$/);
});

test.each([
  [['/nowhere'], /no \/nowhere\/urls\.json/],
  [[], /Name one folder/],
  [['.', '--limit', '0'], /--limit must be/],
])('refuses %j in a sentence', async (args, message) => {
  const failure = await bench(...args).catch((error) => error);
  expect([failure.code, failure.stdout]).toEqual([1, '']);
  expect(failure.stderr).toMatch(message);
});

test('says so where no page is of the type', async () => {
  const failure = await bench(folder, '--type', 'forum').catch((error) => error);
  expect(failure.stderr).toMatch(/is of type forum/);
});

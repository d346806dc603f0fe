import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyPage } from '../cli/story.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/bench-pages.mjs', import.meta.url));
const run = promisify(execFile);

/** Tears itself down where scripts run, and leads away where requests are answered. */
const STORY = storyPage(
  'The man who measured the tide',
  '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/"><link rel="stylesheet" href="/x.css">',
)
  .replace('</main>', '<script>document.body.textContent = "gone"</script></main>')
  .replace('<footer>', '<p data-put-by><a href="/h">hidden</a></p><footer>')
  .replace('</footer>', '</footer><p data-put-up><a name="n">n</a><a href="#f">f</a></p>');

const PAGES: Record<string, string | Uint8Array> = {
  'a.html': STORY,
  'b.html.gz': new Uint8Array(
    gzipSync('<!doctype html><title>Menu</title><ul><li><a href="/a">Apples</a></li></ul>'),
  ),
  'c.html': '',
  'd.html': STORY,
  'e.html': storyPage('Última página'),
};
const URLS = {
  a: 'https://story.example/tide?page=1#part',
  b: 'http://menu.example/',
  c: 'https://empty.example/',
  e: 'https://story.example/última',
};

let folder: string;
let lines: Map<string, Record<string, unknown>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-bench-test-'));
  await mkdir(join(folder, 'html'));
  await writeFile(join(folder, 'urls.json'), JSON.stringify(URLS));
  for (const [name, page] of Object.entries(PAGES))
    await writeFile(join(folder, 'html', name), page);
  const { stdout } = await run(process.execPath, [SCRIPT, folder, '--jobs', '2']);
  const read = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  lines = new Map(read.map((line) => [line.id, line]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('prints a line for each page', () => {
  expect([...lines.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('reads an article at its own address, as it was saved', () => {
  const line = lines.get('a');
  expect(line).toMatchObject({ article: true, title: 'The man who measured the tide', links: 14 });
  expect(line?.['text']).toContain('The harbour master had kept the tide tables by hand');
  expect(line?.['content']).toContain('href="https://story.example/tide/0"');
  expect(line?.['error']).toBeUndefined();
});

test('says which links are out of sight', () => {
  expect(lines.get('a')).toMatchObject({ hidden: [12], folded: [13] });
  expect(lines.get('b')).toMatchObject({ links: 1, hidden: [], folded: [] });
});

test('says how long it took', () => {
  expect(lines.get('a')?.['ms']).toEqual({
    detect: expect.any(Number),
    extract: expect.any(Number),
    hide: expect.any(Number),
  });
});

test('fills the fields of a page that is no article', () => {
  const line = lines.get('b');
  expect(line).toMatchObject({ article: false, title: 'Menu' });
  expect(line?.['text']).toContain('Apples');
});

test('has the fields that the command line prints', () => {
  const printed = [
    'article',
    'doubt',
    'outside',
    'title',
    'byline',
    'published',
    'siteName',
    'dek',
    'source',
  ];
  const fields = [
    ...printed,
    'captions',
    'content',
    'text',
    'furtherReading',
    'removals',
    'links',
    'hidden',
    'folded',
  ];
  expect(Object.keys(lines.get('a') ?? {}).sort()).toEqual(['id', 'ms', ...fields].sort());
});

test('prints what went wrong in the line of its page, and goes on', () => {
  expect(lines.get('c')).toMatchObject({ article: false, text: '', links: 0 });
  expect(lines.get('c')?.['error']).toMatch(/^pageEmpty: /);
  expect(lines.get('d')).toMatchObject({ article: false, text: '', removals: [] });
  expect(lines.get('d')?.['error']).toMatch(/urls\.json/);
  expect(lines.get('e')?.['title']).toBe('Última página');
});

test('reads only what is asked for, into a file', async () => {
  const out = join(folder, 'out.jsonl');
  const { stdout } = await run(process.execPath, [SCRIPT, folder, '--only', 'b', '--out', out]);
  expect(stdout).toBe('');
  expect(JSON.parse(await readFile(out, 'utf8')).id).toBe('b');
});

test.each([
  [['/nowhere'], /no \/nowhere\/urls\.json/],
  [[], /Name one folder/],
  [['.', '--jobs', '0'], /--jobs must be/],
])('refuses %j in a sentence', async (args, message) => {
  const failure = await run(process.execPath, [SCRIPT, ...args]).catch((error) => error);
  expect([failure.code, failure.stdout]).toEqual([1, '']);
  expect(failure.stderr).toMatch(message);
});

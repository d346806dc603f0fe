import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { checksum } from '../../../src/export/backup/backup-format.ts';
import { readFile as readAny } from '../../../src/export/import/read-file.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { backupOf, fillStore, SETTINGS } from './kept-library.ts';

const readFile = (file: Blob) => readAny(file, { toText: (html) => html, now: 1 });

const encode = (text: string) => new TextEncoder().encode(text);
const blob = (bytes: Uint8Array | string) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** A backup of these files, with right checksums. */
async function backup(files: Record<string, string>, description: object = {}) {
  const whole: Record<string, string> = {
    'articles.jsonl': '',
    'rules.json': '[]',
    'settings.json': JSON.stringify(SETTINGS),
    ...files,
  };
  const sums: Record<string, string> = {};
  for (const [name, text] of Object.entries(whole)) sums[name] = await checksum(encode(text));
  const described = { format: 'lectern-backup', version: 1, files: sums, ...description };
  return zipSync({
    'backup.json': encode(JSON.stringify(described)),
    ...Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, encode(text)])),
  });
}

let good: Uint8Array;
beforeAll(async () => {
  const open = freshDatabases();
  await fillStore(open, 1);
  good = new Uint8Array(await (await backupOf(open)).arrayBuffer());
});

const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
/** A file of a gigabyte of nothing, in a ZIP of a megabyte. */
const bomb = () => zipSync({ 'articles.jsonl': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
/** The same, saying of itself that it is small. */
const liar = () => {
  const bytes = zipSync({ 'backup.json': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
};

const CASES: [string, () => Uint8Array | string | Promise<Uint8Array | string>, string][] = [
  ['an empty one', () => '', 'importFileEmpty'],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'importFileOther'],
  ['a ZIP of something else', () => zipSync({ 'a.txt': encode('a') }), 'importFileOther'],
  ['a backup without its end', () => good.slice(0, good.length - 40), 'importFileBroken'],
  ['a backup cut in the middle', () => good.slice(0, good.length / 2), 'importFileBroken'],
  ['the beginning of a ZIP', () => good.slice(0, 4), 'importFileBroken'],
  ['a backup with a letter changed', () => changed(good), 'importFileChecksum'],
  ['a backup of a newer Lectern', () => backup({}, { version: 2 }), 'importFileNewer'],
  [
    'a backup without a description',
    () => zipSync({ 'articles.jsonl': encode('') }),
    'importFileBroken',
  ],
  ['a backup whose rules are none', () => backup({ 'rules.json': '{"a":1}' }), 'importFileBroken'],
  [
    'a backup with settings 10,000 deep',
    () => backup({ 'settings.json': deep }),
    'importFileBroken',
  ],
  ['a ZIP bomb', bomb, 'importFileLarge'],
  ['a ZIP bomb that denies it', liar, 'importFileBroken'],
];

function changed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const text = new TextDecoder('latin1').decode(copy);
  copy[text.indexOf('Ada Stone')] = 0x41 + 1;
  return copy;
}

describe('a file is refused with one sentence:', () => {
  test.each(CASES)('%s', async (_, make, fault) => {
    await expect(readFile(blob(await make()))).rejects.toMatchObject({ fault });
    expect(messages[fault as keyof typeof messages].message).toContain('hanged');
  });
});

const line = (fields: object) =>
  JSON.stringify({
    header: {
      url: 'https://a.example/',
      canonicalUrl: null,
      title: 'T',
      byline: null,
      published: null,
      siteName: null,
    },
    note: null,
    quotes: [],
    keepsCopy: false,
    created: 1,
    updated: 1,
    ...fields,
  });

describe('an entry is refused with its line:', () => {
  test.each([
    ['not JSON', '{"header":'],
    ['10,000 deep', deep],
    ['another shape', '{"a":1}'],
    ['an address that is none', line({ header: { url: 'nowhere' } })],
    [
      'an address that runs',
      line({
        header: {
          url: 'javascript:alert(1)',
          canonicalUrl: null,
          title: 'T',
          byline: null,
          published: null,
          siteName: null,
        },
      }),
    ],
    ['a time that is none', line({ created: 1e30 })],
    ['quotes that are none', line({ quotes: { length: 1e9 } })],
    [
      'a title of a megabyte',
      line({
        header: {
          url: 'https://a.example/',
          canonicalUrl: null,
          title: 'x'.repeat(1e6),
          byline: null,
          published: null,
          siteName: null,
        },
      }),
    ],
  ])('%s', async (_, bad) => {
    const { articles, refused } = await readFile(
      blob(await backup({ 'articles.jsonl': `${line({})}\n${bad}\n${line({})}\n` })),
    );
    expect(articles).toHaveLength(2);
    expect(refused).toEqual([{ at: '2', fault: 'importFaultEntry' }]);
  });
});

test('names that change every object are left out', async () => {
  const hostile = line({}).replace(
    '{',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
  );
  const { articles } = await readFile(blob(await backup({ 'articles.jsonl': hostile })));
  expect(Object.keys(articles[0] ?? {})).not.toContain('__proto__');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

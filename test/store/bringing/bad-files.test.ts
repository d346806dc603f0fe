import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { checksum } from '../../../src/export/backup/backup-format.ts';
import { readFile as readAny } from '../../../src/export/import/read-file.ts';
import { planBringing } from '../../../src/store/bringing/plan.ts';
import { openCollection } from '../../../src/store/database/collection.ts';
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

const open = freshDatabases();
let good: Uint8Array;
let before: unknown;
beforeAll(async () => {
  await fillStore(open, 1);
  good = new Uint8Array(await (await backupOf(open)).arrayBuffer());
  before = await stored();
});

/** All that there is, with its revisions: whatever is written shows. */
const stored = () =>
  Promise.all(
    ['lectern', 'lectern-copies', 'lectern-local'].map(async (name) => {
      const { rows } = await open(name).allDocs({ include_docs: true });
      return rows;
    }),
  );

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

/** A table of a gigabyte, made as it is read; nothing of it but its beginning may be. */
class Endless extends Blob {
  override get size() {
    return 1_000_000_000;
  }
  override slice(start = 0, end = this.size) {
    return new Blob(['Highlight,Title,URL\n'.repeat(end - start).slice(start, end)]);
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new RangeError('a gigabyte was read');
  }
}

const article = 'https://a.example/';
const nested = (json: string) =>
  `{"client_version":"1","annotations":[{"uri":"${article}","text":"x","tags":${json}}]}`;

type Content = Uint8Array | string | Blob;
const CASES: [string, () => Content | Promise<Content>, keyof typeof messages][] = [
  ['spaces', () => ' \n ', 'importFileEmpty'],
  ['words', () => 'Only words.', 'importFileOther'],
  ['a table of something else', () => 'a,b\n1,2\n', 'importFileOther'],
  ['a table in Latin-1', () => latin1('Highlight,Title,URL\nH\xe4fen,T,x'), 'importFileOther'],
  ['half a UTF-16', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'importFileOther'],
  ['JSON of something else', () => '{"a": 1}', 'importFileOther'],
  ['JSON cut short', () => '{"annotations": [{"uri": "https:', 'importFileBroken'],
  ['JSON 10,000 deep', () => deep, 'importFileOther'],
  [
    'objects 10,000 deep',
    () => `${'{"annotations":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    'importFileOther',
  ],
  [
    'a prototype in the place of the file',
    () => `{"__proto__": ${nested('[]')}}`,
    'importFileOther',
  ],
  ['a CSV of a gigabyte', () => new Endless(), 'importFileLarge'],
  [
    'a CSV of too many lines',
    () => `Highlight,Title,URL\n${`a,b,${article}\n`.repeat(50_001)}`,
    'importFileLarge',
  ],
  ['an empty one', () => '', 'importFileEmpty'],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'importFileOther'],
  ['a ZIP of something else', () => zipSync({ 'a.txt': encode('a') }), 'importFileOther'],
  ['a backup without its end', () => good.slice(0, good.length - 40), 'importFileBroken'],
  ['a backup cut in the middle', () => good.slice(0, good.length / 2), 'importFileBroken'],
  ['the beginning of a ZIP', () => good.slice(0, 4), 'importFileBroken'],
  ['a backup with a letter changed', () => changed(good), 'importFileChecksum'],
  ['a backup of a newer Lectern', () => backup({}, { version: 3 }), 'importFileNewer'],
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

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function changed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const text = new TextDecoder('latin1').decode(copy);
  copy[text.indexOf('Ada Stone')] = 0x41 + 1;
  return copy;
}

/** `npm run check:bad-files` prints them: file → sentence. */
describe('refused with one sentence, the store unchanged:', () => {
  test.each(
    CASES.map(([file, make, fault]) => {
      const { message } = messages[fault];
      return [`${file} → ${message}`, make, fault, message] as const;
    }),
  )('%s', async (_, make, fault, message) => {
    const content = await make();
    const file = content instanceof Blob ? content : blob(content);
    await expect(readFile(file)).rejects.toMatchObject({ fault });
    expect(message).toContain('hanged');
    expect(await stored()).toEqual(before);
  });
});

describe('taken as words, whatever they say, and the store unchanged until the reader decides:', () => {
  const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  const all = JSON.stringify(markup);
  test.each([
    [
      'markup in every field of JSON',
      `{"client_version":${all},"annotations":[{"uri":"${article}","text":${all},"tags":[${all}],"document":{"title":[${all}]},"target":[{"selector":[{"type":"TextQuoteSelector","exact":${all},"prefix":${all}}]}]}]}`,
    ],
    [
      'markup in every cell of a table',
      `Highlight,Title,Author,URL,Note\n${[markup, markup, markup, article, markup].map((cell) => `"${cell.replaceAll('"', '""')}"`).join()}`,
    ],
  ])('%s', async (_, file) => {
    const { articles, refused } = await readFile(blob(file));
    expect(refused).toEqual([]);
    expect(articles[0]).toMatchObject({
      header: { url: article, title: markup },
      quotes: [{ text: markup, note: markup }],
    });
    await planBringing(openCollection('lectern', open), articles);
    expect(await stored()).toEqual(before);
  });

  test('tags 10,000 deep are none', async () => {
    const { articles } = await readFile(blob(nested(deep)));
    expect(articles[0]?.note).toMatchObject({ text: 'x', tags: [] });
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

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AddressesByTitle } from '../../../src/export/import/addresses-by-title.ts';
import { importFile } from './import-file.ts';

const url = 'https://news.example/harbour';
const encode = (text: string) => new TextEncoder().encode(text);
const SAVED = Date.UTC(2022, 10, 6, 4, 33, 50);

const POCKET = `title,url,time_added,tags,status
The  harbour,${url},1667709230,sea|slow news,unread
https://news.example/bare,https://news.example/bare,1667709230,,archive
Runs,javascript:alert(1),1667709230,,unread`;

test('Pocket: articles with tags between bars, titles that are none left out', async () => {
  const { kind, articles, refused } = await importFile(POCKET);
  expect(kind).toBe('pocket');
  expect(articles).toMatchObject([
    { header: { url, title: 'The harbour' }, note: { tags: ['sea', 'slow news'] }, created: SAVED },
    { header: { title: '' }, note: { tags: ['pocket'] } },
  ]);
  expect(refused).toEqual([{ at: '4', fault: 'importFaultAddress' }]);
});

test('Pocket: the ZIP it sent, several tables and highlights', async () => {
  const later = POCKET.replaceAll('news.example', 'later.example').replace(
    'time_added',
    'time_added,cursor',
  );
  const { kind, articles, refused } = await importFile(
    zipSync({
      'part_000000.csv': encode(POCKET),
      'part_000001.csv': encode(later.replaceAll('1667709230', '1667709230,7')),
      'annotations/part_000000.json': encode(
        JSON.stringify([
          { url, title: 'The harbour', highlights: [{ quote: 'a < b', created_at: 1667709230 }] },
          { url: 'https://only.example/', title: 'Only', highlights: [{ quote: 'marked' }] },
        ]),
      ),
    }),
  );
  expect(kind).toBe('pocket');
  expect(articles.map(({ header }) => header.url)).toEqual([
    url,
    'https://news.example/bare',
    'https://later.example/harbour',
    'https://later.example/bare',
    'https://only.example/',
  ]);
  expect(articles[0]?.quotes).toMatchObject([{ text: 'a < b', created: SAVED }]);
  expect(refused.map(({ at }) => at)).toEqual(['part_000000.csv 4', 'part_000001.csv 4']);
});

test('Raindrop: collections and tags, notes and highlights', async () => {
  const { kind, articles } = await importFile(
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
42,"The, ""harbour""","First line
Second line",An excerpt,${url},Research/Boats,"sea, slow, sea",2022-11-06T04:33:50.000Z,,"First words
Second words",true
43,,,,https://news.example/bare,Unsorted,,,,,false`,
  );
  expect(kind).toBe('raindrop');
  expect(articles).toMatchObject([
    {
      header: { title: 'The, "harbour"' },
      note: { text: 'First line\nSecond line', tags: ['sea', 'slow', 'Boats'] },
      quotes: [{ text: 'First words' }, { text: 'Second words', created: SAVED }],
    },
    { header: { title: '' }, note: { tags: ['raindrop'] } },
  ]);
});

describe('Readwise’s own table, which has no addresses,', () => {
  const table = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
Words,The harbour,Ada,,.sea Mine,yellow,slow,page,1,2022-11-06 04:33:50+00:00,
Other,A book,Ada,,,yellow,,page,1,2022-11-06 04:33:50+00:00,
More,Twice,Ada,,,yellow,,page,1,2022-11-06 04:33:50+00:00,`;

  test('is known, and each line says what is missing', async () => {
    const { kind, articles, refused } = await importFile(table);
    expect([kind, articles]).toEqual(['readwise', []]);
    expect(refused).toEqual(['2', '3', '4'].map((at) => ({ at, fault: 'importFaultTitle' })));
  });

  test('is put with the articles of the library that alone have its titles', async () => {
    const titles = new AddressesByTitle();
    titles.add('The  Harbour ', url);
    titles.add('Twice', 'https://a.example/');
    titles.add('Twice', 'https://b.example/');
    const { articles, refused } = await importFile(table, async () => titles);
    expect(articles).toMatchObject([
      { header: { url }, quotes: [{ text: 'Words', note: 'Mine', tags: ['sea', 'slow'] }] },
    ]);
    expect(refused.map(({ at }) => at)).toEqual(['3', '4']);
  });
});

test('Instapaper of before it had tags', async () => {
  const { kind, articles } = await importFile(
    `URL,Title,Selection,Folder,Timestamp\n${url},The harbour,,Starred,1667709230`,
  );
  expect([kind, articles[0]?.created]).toEqual(['instapaper', SAVED]);
  expect(articles[0]?.note?.tags).toEqual(['instapaper']);
});

test('Karakeep: lists by their names, bookmarks whose content is gone', async () => {
  const { articles, refused } = await importFile(
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1667709230,
          title: null,
          tags: ['sea'],
          lists: ['l1', 'gone'],
          content: { type: 'link', url },
          note: null,
          archived: true,
        },
        { createdAt: 1, title: 'x', tags: [], lists: [], content: null, note: null },
      ],
      lists: [{ id: 'l1', name: 'Boats', description: null, icon: '⛵', type: 'manual' }],
    }),
  );
  expect(articles).toMatchObject([{ created: SAVED, note: { tags: ['sea', 'Boats'] } }]);
  expect(refused).toEqual([{ at: '2', fault: 'importFaultAddress' }]);
});

describe('Readwise Reader, its file written otherwise:', () => {
  const table = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
"Häfen, ""alt""
und neu",${url},01h,"['sea', 'été']",2022-11-06 04:33:50+00:00,0.5,archive,True
`;
  const utf16 = (isLittle: boolean) => {
    const bytes = new DataView(new ArrayBuffer(2 + table.length * 2));
    for (const [at, letter] of [...`\ufeff${table}`].entries())
      bytes.setUint16(at * 2, letter.charCodeAt(0), isLittle);
    return new Uint8Array(bytes.buffer);
  };
  test.each<[string, string | Uint8Array]>([
    ['as it comes', table],
    ['a byte order mark', `\ufeff${table}`],
    ['CRLF', table.replaceAll('\n', '\r\n')],
    ['CR alone', table.replaceAll('\n', '\r')],
    ['semicolons', table.replaceAll(/,(?! )/g, ';')],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['each entry twice', table + table.split('\n').slice(1).join('\n')],
  ])('%s', async (_, file) => {
    const { kind, articles, refused } = await importFile(file);
    expect([kind, refused]).toEqual(['reader', []]);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.header.title.replace(/\s+/g, ' ')).toBe('Häfen, "alt" und neu');
    expect(articles[0]).toMatchObject({ created: SAVED, note: { tags: ['sea', 'été'] } });
  });

  test.each([
    '2022-11-06T04:33:50Z',
    '06 Nov 2022 04:33:50 GMT',
    '2022-11-06 04:33:50+00:00',
    '2022-11-06T05:33:50+01:00',
  ])('the day as %s', async (day) => {
    const { articles } = await importFile(table.replace('2022-11-06 04:33:50+00:00', day));
    expect(articles[0]?.created).toBe(SAVED);
  });

  test.each(['', 'yesterday', '0000-00-00', '2022-13-45', '99999999999999999999'])(
    'a day that is none, %j, is the day of the import',
    async (day) => {
      const { articles } = await importFile(table.replace('2022-11-06 04:33:50+00:00', day));
      expect(articles[0]?.created).toBe(1000);
    },
  );
});

test('Latin-1 is refused whole: guessed letters would be in what is kept', async () => {
  const bytes = Uint8Array.from('Title,URL\nH\xe4fen,x', (letter) => letter.charCodeAt(0));
  await expect(importFile(bytes)).rejects.toMatchObject({ fault: 'importFileOther' });
});

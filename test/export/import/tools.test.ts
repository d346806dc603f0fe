import { zipSync } from 'fflate';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { incomingArticleShape } from '../../../src/export/import/incoming-shapes.ts';
import { HARD_TEXTS } from '../library/exported-sample.ts';
import { importFile } from './import-file.ts';

const url = 'https://news.example/harbour';
const encode = (text: string) => new TextEncoder().encode(text);

test('Readwise: highlights with notes, tags and days', async () => {
  const { kind, articles, refused } = await importFile(
    [
      'Highlight,Title,Author,URL,Note,Location,Date',
      `"First, ""quoted"" words",The harbour,Ada,${url},.sea .two_words Mine,1,2026-11-20 12:00:00`,
      `'=Second,The harbour,Ada,${url},,2,`,
      'Nowhere,No address,Ada,,,,',
      `,Empty,Ada,${url},,,`,
    ].join('\r\n'),
  );
  expect(kind).toBe('readwise');
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    header: { url, title: 'The harbour', byline: 'Ada' },
    quotes: [
      {
        text: 'First, "quoted" words',
        note: 'Mine',
        tags: ['sea', 'two words'],
        created: Date.UTC(2026, 10, 20, 12),
      },
      { text: '=Second', note: '', tags: [] },
    ],
  });
  expect(refused).toEqual([
    { at: '4', fault: 'importFaultAddress' },
    { at: '5', fault: 'importFaultNothing' },
  ]);
});

test('Readwise Reader: documents with their tags', async () => {
  const { kind, articles } = await importFile(
    `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
The harbour,${url},1,"['sea', 'slow news']",2026-11-20 12:00:00+00:00,0.5,archive,True
Bare,https://news.example/bare,2,[],2026-11-20 12:00:00+00:00,0,new,False`,
  );
  expect(kind).toBe('reader');
  expect(articles.map(({ note }) => note?.tags)).toEqual([['sea', 'slow news'], ['reader']]);
});

test('Instapaper: selections as quotes, folders as tags', async () => {
  const { kind, articles } = await importFile(
    `URL,Title,Selection,Folder,Timestamp,Tags
${url},The harbour,Marked words,Unread,1763640000,"[""sea""]"
https://news.example/bare,Bare,,Boats,1763640000,[]`,
  );
  expect(kind).toBe('instapaper');
  expect(articles[0]).toMatchObject({
    quotes: [{ text: 'Marked words', created: 1763640000000 }],
    note: { tags: ['sea'] },
  });
  expect(articles[1]?.note?.tags).toEqual(['Boats']);
});

test('Omnivore: labels, and the highlights of each article', async () => {
  const metadata = [
    {
      slug: 'harbour-1',
      title: 'The harbour',
      author: 'Ada',
      url,
      labels: ['sea', { name: 'two' }],
      savedAt: '2026-11-20T12:00:00Z',
      state: 'Archived',
    },
  ];
  const { kind, articles } = await importFile(
    zipSync({
      'metadata_0_to_20.json': encode(JSON.stringify(metadata)),
      'highlights/harbour-1.md': encode(
        '> First words\n> in two lines [⤴️](https://omnivore.app/me/harbour#1)\n\nMy note\n\n> Second\n',
      ),
      'content/harbour-1.html': encode('<p>whole</p>'),
    }),
  );
  expect(kind).toBe('omnivore');
  expect(articles[0]).toMatchObject({
    header: { title: 'The harbour', byline: 'Ada' },
    note: { tags: ['sea', 'two'] },
    quotes: [
      { text: 'First words\nin two lines', note: 'My note' },
      { text: 'Second', note: '' },
    ],
  });
});

test('Hypothesis: highlights, page notes, no replies', async () => {
  const selector = [
    { type: 'RangeSelector', startContainer: '/p[1]' },
    { type: 'TextPositionSelector', start: 5, end: 10 },
    { type: 'TextQuoteSelector', exact: 'words', prefix: 'the ', suffix: ' of' },
  ];
  const document = { title: ['The harbour'] };
  const { kind, articles, refused } = await importFile(
    JSON.stringify({
      export_date: '2026-11-20T12:00:00Z',
      export_userid: 'acct:a@b',
      client_version: '1.1',
      annotations: [
        {
          created: '2026-11-20T12:00:00Z',
          updated: '2026-11-21T12:00:00Z',
          uri: url,
          text: 'Mine',
          tags: ['sea'],
          document,
          target: [{ source: url, selector }],
        },
        { uri: url, text: 'On it', tags: [], document, target: [{ source: url }] },
        { uri: url, text: 'A reply', references: ['1'], target: [{ source: url }] },
      ],
    }),
  );
  expect(kind).toBe('hypothesis');
  expect(articles[0]).toMatchObject({
    note: { text: 'On it' },
    quotes: [
      {
        text: 'words',
        note: 'Mine',
        tags: ['sea'],
        selectors: { quote: { prefix: 'the ' }, position: { start: 5, end: 10 } },
      },
    ],
  });
  expect(refused).toEqual([{ at: '3', fault: 'importFaultReply' }]);
});

test('Obsidian Web Clipper: words without their markup', async () => {
  const { kind, articles } = await importFile(
    JSON.stringify([
      {
        url,
        title: 'The harbour',
        highlights: [
          { text: '<b>Bold</b> words', timestamp: '2026-11-20T12:00:00Z', notes: ['Mine'] },
        ],
      },
    ]),
  );
  expect(kind).toBe('clipper');
  expect(articles[0]?.quotes[0]).toMatchObject({
    text: 'Bold words',
    note: 'Mine',
    created: Date.UTC(2026, 10, 20, 12),
  });
});

test('Karakeep: links with notes and tags; texts have no address', async () => {
  const { kind, articles, refused } = await importFile(
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1763640000,
          title: 'The harbour',
          tags: ['sea'],
          content: { type: 'link', url },
          note: 'Mine',
        },
        {
          createdAt: 1763640000,
          title: null,
          tags: [],
          content: { type: 'text', text: 'words' },
          note: null,
        },
      ],
    }),
  );
  expect(kind).toBe('karakeep');
  expect(articles).toMatchObject([
    { note: { text: 'Mine', tags: ['sea'] }, created: 1763640000000 },
  ]);
  expect(refused).toEqual([{ at: '2', fault: 'importFaultAddress' }]);
});

test('what is said of a page at any length, and more than once, fits into a backup', async () => {
  const source = { id: url, 'lectern:canonical': `${url}?${'a'.repeat(9000)}` };
  const tagged = (name: string) => ({
    type: 'Annotation',
    target: { source },
    body: Array.from({ length: 150 }, (_, at) => ({ purpose: 'tagging', value: `${name} ${at}` })),
  });
  const { articles } = await importFile(JSON.stringify([tagged('sea'), tagged('harbour')]));
  const faults = articles.map((article) => safeParse(incomingArticleShape, article).issues);
  expect(faults).toEqual([undefined]);
});

describe('whatever the file, markup is words and nothing runs:', () => {
  test.each(HARD_TEXTS.filter((text) => text.trim()))('%j', async (text) => {
    const { articles } = await importFile(
      JSON.stringify({
        client_version: '1',
        annotations: [
          {
            uri: url,
            text,
            tags: [text],
            target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact: text }] }],
          },
        ],
      }),
    );
    expect(articles[0]?.quotes[0]).toMatchObject({ text, note: text });
  });
});

describe('a file is refused with one sentence:', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  test.each([
    ['JSON cut short', '{"annotations": [{"uri": "https:', 'importFileBroken'],
    ['JSON 10,000 deep', deep, 'importFileOther'],
    [
      'objects 10,000 deep',
      `${'{"annotations":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      'importFileOther',
    ],
    ['JSON of something else', '{"a": 1}', 'importFileOther'],
    [
      'a hostile name',
      '{"__proto__": {"annotations": [], "client_version": 1}}',
      'importFileOther',
    ],
    ['a table of something else', 'a,b\n1,2\n', 'importFileOther'],
    ['a text', 'Only words.', 'importFileOther'],
    ['spaces', ' \n ', 'importFileEmpty'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'importFileOther'],
    [
      'too many entries',
      `Highlight,Title,URL\n${`a,b,${url}\n`.repeat(50_001)}`,
      'importFileLarge',
    ],
  ])('%s', async (_, content, fault) => {
    await expect(importFile(content)).rejects.toMatchObject({ fault });
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'nowhere', ''])(
  'an entry that leads to %j is refused',
  async (address) => {
    const file = JSON.stringify([{ type: 'Annotation', target: { source: address } }]);
    const { articles, refused } = await importFile(file);
    expect(articles).toEqual([]);
    expect(refused).toEqual([{ at: '1', fault: 'importFaultAddress' }]);
  },
);

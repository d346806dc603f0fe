import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHypothesis } from '../../../src/export/annotations/hypothesis.ts';
import { toWebAnnotations } from '../../../src/export/annotations/web-annotation.ts';
import { writeBackup } from '../../../src/export/backup/write-backup.ts';
import type { ExportedArticle } from '../../../src/export/library/exported-article.ts';
import { toReadwiseCsv } from '../../../src/export/tables/readwise-csv.ts';
import type { Incoming, IncomingArticle } from '../../../src/model/incoming.ts';
import { COLOURS } from '../../../src/model/quote.ts';
import { SETTINGS } from '../../store/bringing/kept-library.ts';
import {
  anExported,
  aQuote,
  CONTEXT,
  HARD_TEXTS,
  joined,
  streamed,
} from '../library/exported-sample.ts';
import { importFile } from './import-file.ts';

const RUNS = { numRuns: 200, seed: 20264 };

/** Words of any letters, halves of letters, NUL, marks of direction and of the formats among them. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HARD_TEXTS),
      fc.constantFrom(
        '"',
        "'",
        ',',
        '\r',
        '\n',
        '\r\n',
        '\t',
        '\ud800',
        '\udfff',
        '\0',
        '=',
        '.a ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const seen = words.filter((text) => text.trim() !== '');
/** What a reader writes: nothing, or words. */
const note = words.map((text) => (text.trim() === '' ? '' : text));
const tags = fc.uniqueArray(fc.stringMatching(/^[a-z日é]{1,8}( [a-z]{1,4})?$/), { maxLength: 3 });
const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

const quote = fc.record({
  text: seen,
  note,
  tags,
  colour: fc.constantFrom(...COLOURS),
  basis: fc.constantFrom('page' as const, 'article' as const),
  created: time,
  updated: time,
});
const library = fc
  .array(
    fc.record({
      title: words,
      note,
      tags,
      quotes: fc.array(quote, { minLength: 1, maxLength: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((articles) => articles.map(exported));

function exported(
  { title, quotes, ...said }: { title: string; note: string; tags: string[]; quotes: object[] },
  place: number,
): ExportedArticle {
  const url = `https://site${place}.example/story`;
  return anExported({
    ...said,
    key: `2-${place}`,
    header: { ...anExported().header, url, title: title.slice(0, 40).trim() },
    quotes: quotes.map((one, at) => aQuote({ ...one, id: `quote:2-${place}:${at}` })),
  });
}

/** What of an article a format holds, to be compared. */
type Told = (quote: { text: string; note: string; tags: readonly string[] }) => unknown;
const told = (articles: readonly (ExportedArticle | IncomingArticle)[], tell: Told) =>
  articles.map(({ header, quotes }) => [header.url, quotes.map(tell)]);

const comesBack = (
  write: (articles: ExportedArticle[]) => Promise<string | Uint8Array>,
  compare: (back: Incoming, articles: ExportedArticle[]) => void,
) =>
  fc.assert(
    fc.asyncProperty(library, async (articles) => {
      const back = await importFile(await write(articles));
      expect(back.refused).toEqual([]);
      compare(back, articles);
    }),
    RUNS,
  );

describe('any library comes back', () => {
  test('to the letter from W3C annotations', () =>
    comesBack(
      (articles) => joined(toWebAnnotations(streamed(articles))),
      (back, articles) => {
        expect(back.articles.map(({ header }) => header)).toEqual(
          articles.map(({ header }) => header),
        );
        const whole = articles.map(({ quotes }) =>
          quotes.map(({ key: _, link: __, ...one }) => ({ ...one, removed: null })),
        );
        expect(back.articles.map(({ quotes }) => quotes)).toEqual(whole);
        const notes = articles.map(({ note, tags }) =>
          note || tags.length > 0 ? [note, tags] : null,
        );
        expect(back.articles.map(({ note }) => note && [note.text, note.tags])).toEqual(notes);
      },
    ));

  test('to the letter from a backup', () =>
    comesBack(backupOf, (back, articles) => {
      expect(back.articles).toEqual(articles.map(kept));
      expect(back.settings).toEqual(SETTINGS);
    }));

  test('with words, notes and tags from Hypothesis', () =>
    comesBack(
      (articles) => joined(toHypothesis(streamed(articles), CONTEXT)),
      (back, articles) => {
        const tell: Told = ({ text, note, tags }) => ({ text, note, tags });
        expect(told(back.articles, tell)).toEqual(told(articles, tell));
      },
    ));

  // A table of UTF-8 has no halves of letters, spaces around a highlight are none of it, and a note
  // that begins with `.word` is a tag to Readwise.
  test('with words, notes and tags from the CSV of Readwise', () =>
    comesBack(
      async (articles) => {
        for (const one of articles.flatMap(({ quotes }) => quotes))
          one.note = one.note.replace(/^\.+/, '');
        return new TextEncoder().encode(await joined(toReadwiseCsv(streamed(articles))));
      },
      (back, articles) => {
        const tell: Told = ({ text, note, tags }) => [
          text.toWellFormed().trim(),
          note.toWellFormed(),
          tags,
        ];
        expect(told(back.articles, tell)).toEqual(told(articles, tell));
      },
    ));
});

describe('a note of a million letters, and more tags than anybody has, come back', () => {
  const long = anExported({
    note: 'long words '.repeat(100_000),
    tags: Array.from({ length: 300 }, (_, at) => `tag ${at}`),
    quotes: [aQuote({ note: 'on a quote '.repeat(100_000) })],
  });
  test.each([
    ['a backup', () => backupOf([long])],
    ['W3C annotations', () => joined(toWebAnnotations(streamed([long])))],
    ['Hypothesis', () => joined(toHypothesis(streamed([long]), CONTEXT))],
  ])('from %s', async (_, write) => {
    const { articles, refused } = await importFile(await write());
    expect(refused).toEqual([]);
    expect(articles[0]?.note).toMatchObject({ text: long.note, tags: long.tags });
    expect(articles[0]?.quotes[0]?.note).toBe(long.quotes[0]?.note);
  });
});

async function backupOf(articles: readonly ExportedArticle[]): Promise<Uint8Array> {
  const body = writeBackup({
    articles: streamed(articles.map(kept)),
    copies: streamed([]),
    rules: [],
    settings: SETTINGS,
    now: 1,
  });
  const response = new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same as a backup has it. */
function kept({ header, note, tags, quotes, created, updated }: ExportedArticle): IncomingArticle {
  return {
    header,
    note: { text: note, tags: [...tags], updated, removed: null },
    quotes: quotes.map(({ key: _, link: __, tags, ...one }) => ({
      ...one,
      tags: [...tags],
      removed: null,
    })),
    keepsCopy: false,
    created,
    updated,
  };
}

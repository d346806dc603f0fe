import { expect, test } from 'vitest';
import { toHypothesis } from '../../../src/export/annotations/hypothesis.ts';
import { toWebAnnotations } from '../../../src/export/annotations/web-annotation.ts';
import { toReadwiseCsv } from '../../../src/export/tables/readwise-csv.ts';
import {
  anExported,
  aQuote,
  CONTEXT,
  HARD_TEXTS,
  joined,
  streamed,
} from '../library/exported-sample.ts';
import { importFile } from './import-file.ts';

const quotes = HARD_TEXTS.map((text, at) =>
  aQuote({
    id: `quote:2-abc:${at}`,
    text,
    note: text,
    colour: at % 2 ? 'pink' : 'blue',
    basis: at % 2 ? 'page' : 'article',
    tags: ['sea', 'slow news'],
  }),
);
const article = anExported({ quotes, note: 'On it.', tags: ['harbour'] });

test('W3C annotations come back to the letter', async () => {
  const { articles, refused } = await importFile(
    await joined(toWebAnnotations(streamed([article]))),
  );
  expect(refused).toEqual([]);
  const { header, note, quotes: back } = articles[0] ?? {};
  expect(header).toEqual(article.header);
  expect(note).toMatchObject({ text: 'On it.', tags: ['harbour'], updated: article.updated });
  expect(back).toEqual(
    quotes.map(({ key: _, link: __, ...quote }) => ({ ...quote, removed: null })),
  );
});

test('Hypothesis comes back but for the colours', async () => {
  const { articles } = await importFile(await joined(toHypothesis(streamed([article]), CONTEXT)));
  const back = articles[0]?.quotes.map(({ text, note, tags }) => ({ text, note, tags }));
  // What has no words to be seen has no quote.
  expect(back).toEqual(quotes.map(({ text, note, tags }) => ({ text, note, tags })));
});

test('Readwise comes back with words, notes and tags', async () => {
  const { articles } = await importFile(await joined(toReadwiseCsv(streamed([article]))));
  const back = articles[0]?.quotes.map(({ text, note, tags }) => ({ text, note, tags }));
  // UTF-8 has no halves of letters.
  expect(back).toEqual(
    quotes.map(({ text, note, tags }) => ({
      text: text.trim().toWellFormed(),
      note: note.toWellFormed(),
      tags,
    })),
  );
});

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/export/references/bibtex.ts';
import { toCslJson } from '../../../src/export/references/csl-json.ts';
import { toRis } from '../../../src/export/references/ris.ts';
import { anExported, aQuote, HARD_TEXTS, joined, streamed } from './exported-sample.ts';

// What another reader of these formats (Citation.js) finds in them.
interface Item {
  type: string;
  title: string;
  author: { given?: string; family: string }[];
  issued: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL: string;
  publisher?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
  'citation-key'?: string;
}
const read = (text: string): Item[] => plugins.input.chain(text, { generateGraph: false });

const article = anExported({
  note: 'Mine, in two\nlines.',
  tags: ['sea', 'old harbours'],
  description: 'How a harbour closed.',
  quotes: [aQuote(), aQuote({ text: 'A second one.' })],
});
/** Each alone: what is wrong with one may swallow the next. */
const titled = (title: string) =>
  anExported({ header: { ...anExported().header, title }, note: `${title}.`, quotes: [] });
const spaced = (text: string) => text.toWellFormed().replace(/\s+/g, ' ').trim();

describe('BibTeX', () => {
  test('is read as what was written', async () => {
    const [item, ...others] = read(await joined(toBibtex(streamed([article]))));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      type: 'webpage',
      title: 'The harbour',
      author: [{ given: 'Ada', family: 'Stone' }],
      issued: { 'date-parts': [[2026, 11, 19]] },
      accessed: { 'date-parts': [[2026, 11, 20]] },
      URL: 'https://news.example/harbour',
      publisher: 'The Example',
      abstract: 'How a harbour closed.',
      keyword: 'sea,old harbours',
      note: 'Mine, in two lines.',
    });
  });

  test.each(HARD_TEXTS)('%j comes back, and what follows it', async (text) => {
    const [item, next] = read(await joined(toBibtex(streamed([titled(text), titled('Next')]))));
    expect(item?.title).toBe(spaced(text));
    expect(item?.note).toBe(spaced(`${text}.`));
    expect(next?.title).toBe('Next');
  });

  test('two of one title have keys apart', async () => {
    const items = read(await joined(toBibtex(streamed([article, article]))));
    expect(new Set(items.map((item) => item['citation-key'])).size).toBe(2);
  });
});

describe('RIS', () => {
  test('is read as what was written', async () => {
    const [item, ...others] = read(await joined(toRis(streamed([article]))));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      title: 'The harbour',
      issued: { 'date-parts': [[2026, 11, 19]] },
      URL: 'https://news.example/harbour',
      publisher: 'The Example',
      abstract: 'How a harbour closed.',
    });
  });

  test.each(HARD_TEXTS)('%j comes back, and what follows it', async (text) => {
    const [item, next] = read(await joined(toRis(streamed([titled(text), titled('Next')]))));
    expect(item?.title).toBe(spaced(text));
    expect(next?.title).toBe('Next');
  });
});

test('CSL-JSON is taken as it is', async () => {
  const items = read(await joined(toCslJson(streamed([article, ...HARD_TEXTS.map(titled)]))));
  expect(items.map(({ title }) => title)).toEqual(['The harbour', ...HARD_TEXTS]);
});

import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toAnki } from '../../../src/export/tables/anki.ts';
import { undefused } from '../../../src/export/tables/csv-cells.ts';
import { toReadwiseCsv } from '../../../src/export/tables/readwise-csv.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS, joined, streamed } from './exported-sample.ts';

const hard = HARD_TEXTS.map((text, at) => aQuote({ id: `quote:2-abc:${at}`, text, note: text }));

describe('the CSV for Readwise', () => {
  const rows = async () => {
    const csv = await joined(toReadwiseCsv(streamed([anExported({ quotes: hard })])));
    const read = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect(read.errors).toEqual([]);
    return read;
  };

  test('has the columns it asks for', async () => {
    const { meta } = await rows();
    expect(meta.fields).toEqual([
      'Highlight',
      'Title',
      'Author',
      'URL',
      'Note',
      'Location',
      'Date',
    ]);
  });

  test('holds every text as it is, once it is no longer defused', async () => {
    const { data } = await rows();
    expect(data.map((row) => undefused(row['Highlight'] ?? ''))).toEqual(HARD_TEXTS);
    expect(data.map((row) => undefused(row['Note'] ?? ''))).toEqual(HARD_TEXTS);
    expect(data[0]).toMatchObject({
      Location: '120',
      Date: '2026-11-20 12:00:00',
      URL: 'https://news.example/harbour',
    });
  });

  test('has no cell that a spreadsheet would run', async () => {
    const { data } = await rows();
    for (const row of data)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('has tags as Readwise reads them', async () => {
    const quotes = [aQuote({ tags: ['one two', 'three'], note: 'Words.' })];
    const csv = await joined(toReadwiseCsv(streamed([anExported({ quotes })])));
    expect(csv).toContain('".one_two .three Words."');
  });
});

describe('the text for Anki', () => {
  test('says how it is to be read, and has four fields a line', async () => {
    const text = await joined(
      toAnki(streamed([anExported({ quotes: hard, tags: ['a b'] })]), CONTEXT),
    );
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#tags column:4',
    ]);
    expect(lines).toHaveLength(4 + HARD_TEXTS.length);
    for (const line of lines.slice(4)) {
      const fields = line.split('\t');
      expect(fields).toHaveLength(4);
      expect(fields[3]).toBe('a_b');
      expect(line).not.toMatch(/"(?!https)(?!>)/);
      expect(line.replaceAll(/<\/?(?:br|a)\b[^>]*>/g, '')).not.toContain('<');
    }
  });
});

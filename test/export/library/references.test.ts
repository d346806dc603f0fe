import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toBibtex } from '../../../src/export/references/bibtex.ts';
import { toCitations, toMarkdownCitations } from '../../../src/export/references/citations.ts';
import { toCslJson } from '../../../src/export/references/csl-json.ts';
import { toRis } from '../../../src/export/references/ris.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS, joined, streamed } from './exported-sample.ts';

const titled = (title: string) =>
  anExported({ header: { ...anExported().header, title, byline: title }, note: title });
const hard = HARD_TEXTS.map(titled);

test('BibTeX has one entry an article, each with a name of its own and braces in pairs', async () => {
  const text = await joined(toBibtex(streamed([anExported(), anExported(), ...hard])));
  const entries = text.trim().split(/\n\n(?=@)/);
  expect(entries).toHaveLength(hard.length + 2);
  expect(entries[0]).toContain('@online{stone2026harbour,');
  expect(entries[1]).toContain('@online{stone2026harbour-2,');
  expect(entries[0]).toContain('author = {Ada Stone}');
  expect(new Set(entries.map((entry) => /\{([^,]+),/.exec(entry)?.[1])).size).toBe(entries.length);
  for (const entry of entries) {
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length);
    // As BibTeX finds the end of a value: by the braces, escaped or not.
    for (const [, value = ''] of entry.matchAll(/^ {2}\w+ = \{(.*)\},$/gm))
      expect(depths(value)).toBeGreaterThanOrEqual(0);
    expect(entry.replace(/url = .*/g, '')).not.toMatch(/(?<!\\)[#$%&_]/);
  }
});

const depths = (value: string) => {
  let depth = 0;
  let least = 0;
  for (const sign of value) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    least = Math.min(least, depth);
  }
  return depth === 0 ? least : -1;
};

test('RIS has a field a line and a record an article', async () => {
  const text = await joined(toRis(streamed([anExported(), ...hard])));
  expect(text.match(/^TY {2}- ELEC\r$/gm)).toHaveLength(hard.length + 1);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(hard.length + 1);
  for (const line of text.split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z\d] {2}- /);
  expect(text).toContain('DA  - 2026/11/19\r\n');
});

test('RIS has the note of a quote with its words', async () => {
  const quotes = [aQuote({ text: 'Words.', note: 'Mine,\nof these.' })];
  const text = await joined(toRis(streamed([anExported({ quotes })])));
  expect(text).toContain('N1  - “Words.” Mine, of these.\r\n');
});

test('CSL-JSON has what a citation needs', async () => {
  const items = JSON.parse(await joined(toCslJson(streamed([anExported(), ...hard]))));
  expect(items).toHaveLength(hard.length + 1);
  expect(items[0]).toMatchObject({
    id: 'stone2026harbour',
    type: 'webpage',
    title: 'The harbour',
    author: [{ literal: 'Ada Stone' }],
    'container-title': 'The Example',
    issued: { 'date-parts': [[2026, 11, 19]] },
    URL: 'https://news.example/harbour',
  });
});

test('all name the day on which an article was kept by the reader’s clock', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const kept = () => streamed([anExported({ created: Date.UTC(2026, 10, 20, 12) })]);
  expect(await joined(toBibtex(kept()))).toContain('urldate = {2026-11-21}');
  expect(await joined(toRis(kept()))).toContain('Y2  - 2026/11/21\r\n');
  const [item] = JSON.parse(await joined(toCslJson(kept())));
  expect(item.accessed).toEqual({ 'date-parts': [[2026, 11, 21]] });
});

describe('citations', () => {
  test('are in the reader’s language', async () => {
    const german = { ...CONTEXT, locale: 'de' };
    expect(await joined(toCitations(streamed([anExported()]), german))).toBe(
      '„The harbour was never closed.“ Ada Stone, „The harbour“, The Example, 19. November 2026, https://news.example/harbour\n\n',
    );
  });

  test('in Markdown lead to the words', async () => {
    const text = await joined(
      toMarkdownCitations(
        streamed([anExported({ quotes: [aQuote({ text: 'a\nb*c*' })] })]),
        CONTEXT,
      ),
    );
    expect(text).toBe(
      '> a\n> b\\*c\\*\n>\n> — [Ada Stone, “The harbour”, The Example, November 19, 2026](https://news.example/harbour#:~:text=The%20harbour)\n\n',
    );
  });
});

import { expect, test } from 'vitest';
import { filesUnder, readText } from './rules/files-under.ts';
import { oneWayStyles } from './rules/one-way-styles.ts';

/** Put where a script has measured, in coordinates of the window. */
const MEASURED: Readonly<Record<string, string[]>> = {
  'src/ui/annotations/quote-layer.css': ['left: 0'],
};

const sheets = filesUnder('src', 'public').filter((path) => path.endsWith('.css'));

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(20);
});

test.each(sheets)('%s holds for both ways of writing', (path) => {
  expect(oneWayStyles(readText(path))).toEqual(MEASURED[path] ?? []);
});

test.each([
  ['p { margin-left: 4px }', ['margin-left: 4px']],
  ['p { color: red; left: 0; }', ['left: 0']],
  ['p { text-align: right }', ['text-align: right']],
  ['p { padding: 0 8px 0 36px }', ['padding: 0 8px 0 36px']],
  ['p { padding: 0 calc(1px + (2px * 3)) 4px calc(1px + (2px * 3)); }', []],
  ['p { inset: auto 0 0; margin-inline-start: 4px; transform-origin: left }', []],
  ['/* left: 0; */ p { color: red }', []],
])('of %s it tells %s', (css, found) => {
  expect(oneWayStyles(css)).toEqual(found);
});

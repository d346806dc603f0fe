import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { quotedLines } from '../../src/export/markdown/markdown-quotes.ts';

/** The listing that another reader of Markdown finds, or null. */
function listingIn(markdown: string): string | null {
  const fence = new MarkdownIt().parse(markdown, {}).find(({ type }) => type === 'fence');
  return fence?.content ?? null;
}

test.each([
  ['a listing', 'function fib(n) {\n\tif (n < 2) {\n\t\treturn n; // base\n\t}\n\n\treturn 1;\n}'],
  ['one of spaces', 'def f():\n    x = 1\n    return x'],
  ['one that holds a fence', 'a <<EOF\n  ```\n  b\n  ```\nEOF'],
])('%s keeps its lines and spaces in a quote', (_, listing) => {
  expect(listingIn(quotedLines(listing))).toBe(`${listing}\n`);
});

test.each([
  ['prose', 'One line.\n\nAnother <line>.'],
  ['a table with an empty cell', 'n\ttime\n\t2\tslower'],
  ['one line with space before it', '  One line.'],
])('%s is no listing', (_, words) => {
  expect(listingIn(quotedLines(words))).toBeNull();
});

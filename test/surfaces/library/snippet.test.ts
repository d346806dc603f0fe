import { expect, test } from 'vitest';
import { snippetOf } from '../../../src/surfaces/library/index/snippet.ts';

const LONG = `${'before it '.repeat(40)}the harbour wall ${'after it '.repeat(40)}`;

test('a snippet shows what was found with whole words around it', () => {
  const snippet = snippetOf(LONG, new Set(['harbour']));
  expect(snippet).toMatch(/^… (?:before|it) .* the harbour wall after .* (?:after|it) …$/);
  expect(snippet.length).toBeLessThan(320);
});

test('a short text is shown whole', () => {
  expect(snippetOf('At the harbour.\nBoats.', new Set(['harbour']))).toBe('At the harbour. Boats.');
});

test('of a text in which nothing was found the beginning is shown', () => {
  expect(snippetOf(LONG, new Set(['sea']))).toMatch(/^before it .* …$/);
});

import { expect, test } from 'vitest';
import { obsidianAddress } from '../../src/export/obsidian-address.ts';

test('names the note, and takes its words from the clipboard', () => {
  expect(obsidianAddress('Harbour & sea: a/b?', false)).toBe(
    'obsidian://new?file=Harbour%20%26%20sea%20a%20b&clipboard',
  );
  expect(obsidianAddress('Harbour', true)).toBe(
    'obsidian://new?file=Harbour&append=true&clipboard',
  );
});

test.each(['x'.repeat(5000), '日'.repeat(5000), '👩‍👩‍👧‍👦'.repeat(500)])(
  'is short enough for every browser, whatever the title',
  (title) => {
    expect(obsidianAddress(title, true).length).toBeLessThan(2000);
  },
);

test('a title brings no other parameter along', () => {
  const { searchParams } = new URL(obsidianAddress('a&overwrite=true#&vault=x', false));
  expect([...searchParams.keys()]).toEqual(['file', 'clipboard']);
});

import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

/** Access keys of Firefox's menu bar: with Alt they open a menu, whether Shift is held or not. */
const MENUS = [...'FEVSBTH'];

/** What extensions that stand beside ours take (Obsidian Web Clipper, Dark Reader), and Chromium itself. */
const TAKEN = [...'OHRDAPTBI'];

const keys = Object.values(manifest.commands).flatMap((command) =>
  'suggested_key' in command ? (command.suggested_key.default.split('+').at(-1) ?? '') : [],
);

test('no key opens a menu of the browser instead', () => {
  expect(keys.filter((key) => MENUS.includes(key))).toEqual([]);
});

test('no key is one that a common companion has', () => {
  expect(keys.filter((key) => TAKEN.includes(key))).toEqual([]);
});

test('each key is for one thing, as many as browsers assign', () => {
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeLessThanOrEqual(4);
});

import '../../stand-in/extension.ts';
import { beforeEach, expect, test } from 'vitest';
import { type Keys, useKeys } from '../../../src/ui/controls/keys.ts';
import {
  areSingleKeysOn,
  followSingleKeys,
  turnSingleKeys,
} from '../../../src/ui/controls/single-keys.ts';
import { mount } from '../../stand-in/mount.ts';

const heard: string[] = [];
const KEYS: Keys = Object.fromEntries(
  ['n', 'q', '/', ',', 'Escape', 'ArrowDown'].map((key) => [key, () => void heard.push(key)]),
);

function Page() {
  useKeys(KEYS);
  return <p>A page</p>;
}

/** What is heard of a key that is pressed now. */
function press(key: string, code: string, more: KeyboardEventInit & { keyCode?: number } = {}) {
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, ...more });
  document.body.dispatchEvent(event);
  return heard.splice(0);
}

beforeEach(async () => {
  await turnSingleKeys(true);
  mount(<Page />);
  press('a', 'KeyA');
});

test.each([
  ['n', {}],
  ['N', { shiftKey: true }],
  ['N', {}],
  ['т', {}],
  ['Т', { shiftKey: true }],
])('N is heard as %s, whatever the layout, Shift and Caps Lock', (key, more) => {
  expect(press(key, 'KeyN', more)).toEqual(['n']);
});

test('what a key types comes before its place', () => {
  press('ש', 'KeyA');
  expect(press('/', 'KeyQ')).toEqual(['/']);
  expect(press("'", 'KeyW')).toEqual([]);
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'while an input method puts a word together (%o) nothing is heard, nor is Escape',
  (composing) => {
    expect([press('n', 'KeyN', composing), press('Escape', 'Escape', composing)]).toEqual([[], []]);
  },
);

test('turned off, a key that types does nothing by itself; others do', async () => {
  followSingleKeys();
  expect(await areSingleKeysOn()).toBe(true);
  await turnSingleKeys(false);
  await expect.poll(() => press('n', 'KeyN')).toEqual([]);
  expect([press(',', 'Comma'), press('т', 'KeyN')]).toEqual([[], []]);
  expect([press('Escape', 'Escape'), press('ArrowDown', 'ArrowDown')]).toEqual([
    ['Escape'],
    ['ArrowDown'],
  ]);
  expect(await areSingleKeysOn()).toBe(false);
  await turnSingleKeys(true);
  await expect.poll(() => press('n', 'KeyN')).toEqual(['n']);
});

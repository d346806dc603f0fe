import '../stand-in/extension.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetWithLastWindow } from '../../src/background/forget-with-last-window.ts';
import { readSession, writeSession } from '../../src/browser/private-session-values.ts';
import { closeWindow, openWindows } from '../stand-in/extension.ts';

const isThere = async () => (await readSession(['note'])).has('note');

beforeEach(async () => {
  openWindows.splice(0, openWindows.length, { incognito: false });
  await writeSession(new Map([['note', 'mine']]));
});

test('what was kept stays while a private window is open, and goes with the last', async () => {
  openWindows.push({ incognito: true }, { incognito: true });
  forgetWithLastWindow();
  closeWindow();
  // Long enough for a look at windows that answer at once.
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(await isThere()).toBe(true);
  closeWindow();
  await vi.waitFor(async () => expect(await isThere()).toBe(false));
});

test('a background that starts with no private window open forgets what one left', async () => {
  forgetWithLastWindow();
  await vi.waitFor(async () => expect(await isThere()).toBe(false));
});

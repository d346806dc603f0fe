import '../stand-in/extension.ts';
import { expect, test } from 'vitest';
import { onLocalChanged, readLocal, writeLocal } from '../../src/browser/local-mirror.ts';
import { openOptions } from '../../src/browser/options-page.ts';
import { optionsOpened } from '../stand-in/extension.ts';

test('what was written is read, and nothing where nothing was', async () => {
  await writeLocal('a', { b: [1] });
  expect(await readLocal('a')).toEqual({ b: [1] });
  expect(await readLocal('none')).toBeUndefined();
});

test('a change is told under its own key, until nobody listens', async () => {
  const heard: unknown[] = [];
  const listening = new AbortController();
  onLocalChanged('a', (value) => heard.push(value), listening.signal);
  await writeLocal('a', 1);
  await writeLocal('b', 2);
  listening.abort();
  await writeLocal('a', 3);
  onLocalChanged('a', (value) => heard.push(value), listening.signal);
  await writeLocal('a', 4);
  expect(heard).toEqual([1]);
});

test('the options page is opened by the browser', async () => {
  await openOptions();
  expect(optionsOpened.times).toBe(1);
});

import '../stand-in/extension.ts';
import { afterEach, expect, test } from 'vitest';
import { onMessage, sendMessage } from '../../src/browser/runtime-messages.ts';
import { speaker } from '../stand-in/extension.ts';

const ours = { id: 'lectern', url: 'chrome-extension://lectern/popup.html' };
const page = (incognito: boolean) => ({
  id: 'lectern',
  url: 'https://paper.example/',
  frameId: 0,
  tab: { id: 7, incognito },
});
const said = { isPrivate: true };

const before = speaker.current;
afterEach(() => {
  speaker.current = before;
});

test.each([
  ['a tab of a private window, whatever it says', page(true), {}, true],
  ['a tab of another window, whatever it says', page(false), said, false],
  ['a page of ours in a private tab', { ...page(true), ...ours }, {}, true],
  ['a page of ours in another tab, whatever it says', { ...page(false), ...ours }, said, false],
  ['a page of ours in no tab that says it is private', ours, said, true],
  ['a page of ours in no tab that does not', ours, {}, false],
  ['another extension that says it is private', { id: 'other', url: ours.url }, said, false],
])('%s', async (_, sender, message, isPrivate) => {
  const heard: boolean[] = [];
  const listening = new AbortController();
  onMessage((_message, _origin, isOfPrivate) => {
    heard.push(isOfPrivate);
    return Promise.resolve(null);
  }, listening.signal);
  speaker.current = sender;
  await sendMessage(message);
  listening.abort();
  expect(heard).toEqual([isPrivate]);
});

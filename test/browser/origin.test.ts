import { describe, expect, test } from 'vitest';
import { originOf } from '../../src/browser/origin.ts';

const self = {
  id: 'lectern',
  root: 'chrome-extension://lectern/',
  embeddable: 'chrome-extension://lectern/src/surfaces/note-frame/note-frame.html',
};
const ownPage = 'chrome-extension://lectern/src/surfaces/popup/popup.html';
const webPage = 'https://example.com/';
const tab = { id: 7 };

describe('who sent a message', () => {
  test('our own page, in a tab of its own or not', () => {
    expect(originOf({ id: 'lectern', url: ownPage }, self)).toEqual({ from: 'extension' });
    const reader = { id: 'lectern', url: ownPage, tab, frameId: 0 };
    expect(originOf(reader, self)).toEqual({ from: 'extension' });
  });

  test('our content script in the top frame of a tab', () => {
    const sender = { id: 'lectern', url: webPage, tab, frameId: 0 };
    const page = { from: 'page', tabId: 7, url: webPage, origin: 'https://example.com' };
    expect(originOf(sender, self)).toEqual(page);
    const shown = { ...sender, origin: 'https://example.com', documentLifecycle: 'active' };
    expect(originOf(shown, self)).toEqual(page);
  });

  test.each([
    ['a file, in Chromium', 'file:///home/a.html', 'file://'],
    ['a file, in Firefox', 'file:///home/a.html', 'null'],
    ['a file, where nothing is said', 'file:///home/a.html', undefined],
    ['a page in a sandbox', webPage, 'null'],
  ])('%s has no origin', (_, url, origin) => {
    const sender = { id: 'lectern', url, origin, tab, frameId: 0 };
    expect(originOf(sender, self)).toMatchObject({ from: 'page', origin: 'null' });
  });

  test('a page of ours inside another is a frame, whichever it is', () => {
    const sender = { id: 'lectern', url: ownPage, tab, frameId: 3, documentId: 'd' };
    const framed = { from: 'frame', tabId: 7, frameId: 3, document: 'd' };
    expect(originOf(sender, self)).toEqual(framed);
    const { documentId: _, ...older } = sender;
    expect(originOf(older, self)).toEqual({ ...framed, document: null });
  });

  test('the page that others may embed is a frame wherever it stands', () => {
    const sender = { id: 'lectern', url: `${self.embeddable}#here`, tab, frameId: 0 };
    expect(originOf(sender, self)).toMatchObject({ from: 'frame', frameId: 0 });
    expect(originOf({ id: 'lectern', url: self.embeddable }, self)).toEqual({ from: 'stranger' });
  });

  test.each([
    ['another extension', { id: 'other', url: ownPage }],
    ['another extension in a tab', { id: 'other', url: webPage, tab, frameId: 0 }],
    ['nobody in particular', { url: ownPage }],
    ['a frame inside a page', { id: 'lectern', url: webPage, tab, frameId: 3 }],
    ['a page outside any tab', { id: 'lectern', url: webPage, frameId: 0 }],
    [
      'a page that is loaded ahead of time',
      { id: 'lectern', url: webPage, tab, frameId: 0, documentLifecycle: 'prerender' },
    ],
    ['an address that only begins alike', { id: 'lectern', url: 'chrome-extension://lecternx/' }],
    ['no address at all', { id: 'lectern' }],
  ])('%s is a stranger', (_, sender) => {
    expect(originOf(sender, self)).toEqual({ from: 'stranger' });
  });
});

import '../stand-in/tabs.ts';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { tellEverywhere, tellInPrivate } from '../../src/background/tell-of-quotes.ts';
import { changeLocal, readLocal } from '../../src/browser/local-mirror.ts';
import { listen } from '../../src/messages/listen.ts';
import { QUOTE_NEWS } from '../../src/model/quote-news.ts';
import { openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';

beforeEach(async () => {
  resetTabs();
  await changeLocal({}, [QUOTE_NEWS]);
});

/** What surfaces hear from now on. */
function heard() {
  const all: unknown[] = [];
  const listening = new AbortController();
  onTestFinished(() => listening.abort());
  listen('store:changed', (news) => all.push(news), listening.signal);
  listen('quote:pointed', (news) => all.push(news), listening.signal);
  return all;
}

const onPages = () => readLocal(QUOTE_NEWS);

test('surfaces and pages hear of a change, each key once', async () => {
  const surfaces = heard();
  tellEverywhere.changed(['a', 'b', 'a']);
  await vi.waitFor(async () =>
    expect(await onPages()).toMatchObject({ kind: 'changed', keys: ['a', 'b'] }),
  );
  await vi.waitFor(() => expect(surfaces).toEqual([{ keys: ['a', 'b'] }]), 10_000);
});

test('they hear which quote was pointed at', async () => {
  const surfaces = heard();
  tellEverywhere.pointed('quote:1');
  await vi.waitFor(async () =>
    expect(await onPages()).toMatchObject({ kind: 'pointed', id: 'quote:1' }),
  );
  await vi.waitFor(() => expect(surfaces).toEqual([{ id: 'quote:1' }]), 10_000);
});

test('what a private window keeps is told to its tabs alone, and nothing of it is on the disk', async () => {
  const surfaces = heard();
  openTabAt('https://a.example/');
  const hidden = openTabAt('https://a.example/', { incognito: true });
  tellInPrivate.changed(['secret']);
  await vi.waitFor(() =>
    expect(ran).toMatchObject([
      { tabId: hidden, what: ['lecternQuoteKit', 'hear', [{ kind: 'changed', keys: ['secret'] }]] },
    ]),
  );
  await vi.waitFor(() => expect(surfaces).toEqual([{ keys: ['secret'] }]), 10_000);
  expect(await onPages()).toBeUndefined();
});

test('a private tab that may not be touched keeps the others from nothing', async () => {
  openTabAt('https://store.example/', { incognito: true, isClosed: true });
  const hidden = openTabAt('https://a.example/', { incognito: true });
  tellInPrivate.settings();
  await vi.waitFor(() => expect(ran.map(({ tabId }) => tabId)).toEqual([hidden]), 10_000);
});

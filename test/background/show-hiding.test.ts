import '../stand-in/tabs.ts';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { showHiding } from '../../src/background/show-hiding.ts';
import { listen } from '../../src/messages/listen.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { buttons, resetTabs } from '../stand-in/tabs.ts';
import { freshDatabases } from '../store/fresh-databases.ts';

let store: Store;

beforeEach(() => {
  resetTabs();
  store = createStore(freshDatabases());
});

const wantBadge = async (badge: boolean) =>
  store.putHidingSettings({ ...(await store.hidingSettings()), badge });

test('the number stands on the button of its own tab, and nothing where nothing is hidden', async () => {
  await wantBadge(true);
  await showHiding(store, 3, 18);
  await showHiding(store, 4, 0);
  expect(buttons.get(3)).toEqual({ badge: '18' });
  expect(buttons.get(4)).toEqual({ badge: '' });
});

test('who wants no number gets none', async () => {
  await wantBadge(false);
  await showHiding(store, 3, 18);
  expect(buttons.get(3)).toEqual({ badge: '' });
});

test('open surfaces hear of it', async () => {
  const heard: unknown[] = [];
  const listening = new AbortController();
  onTestFinished(() => listening.abort());
  listen('hiding:shown', (news) => heard.push(news), listening.signal);
  await showHiding(store, 3, 18);
  await vi.waitFor(() => expect(heard).toEqual([{ tabId: 3 }]), 10_000);
});

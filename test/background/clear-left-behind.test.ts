import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { clearLeftBehind } from '../../src/background/clear-left-behind.ts';
import { openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

test('every page that is in memory is cleared, whatever one of them refuses', async () => {
  const refusing = openTabAt('https://store.example/', { isClosed: true });
  const page = openTabAt('http://a.example/');
  const file = openTabAt('file:///home/a.html');
  openTabAt('https://asleep.example/', { discarded: true });
  openTabAt('about:blank');
  await clearLeftBehind();
  expect(ran).toEqual([page, file].map((tabId) => ({ tabId, what: '/assets/left-behind.js' })));
  expect(ran.map(({ tabId }) => tabId)).not.toContain(refusing);
});

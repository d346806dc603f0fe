import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAgain } from '../../src/page/look-again.ts';
import { watchPage } from '../../src/page/watch-page.ts';

const article = `<article><h1>The sea in winter</h1>${'<p>The sea is grey, and the wind comes over it from the north, and the boats stay where they are until the spring.</p>'.repeat(40)}</article>`;
const home = location.href;

const looks = { afterLoad: [0, 50, 150], afterNavigation: [20, 50, 150] };

let told: boolean[];
let stop: AbortController;

beforeEach(() => {
  told = [];
  stop = new AbortController();
  document.body.innerHTML = '<p>Home</p>';
});

afterEach(() => {
  stop.abort();
  history.replaceState(null, '', home);
  document.body.innerHTML = '';
});

const watch = () => watchPage(({ article }) => told.push(article), stop.signal, looks);
const hear = (expected: boolean[]) =>
  vi.waitFor(() => expect(told).toEqual(expected), { timeout: 10_000 });

/** Every look that was planned has been taken: later ones, by the same timers, have been. */
async function allLooks(): Promise<void> {
  const { signal } = new AbortController();
  for (const delays of [looks.afterLoad, looks.afterNavigation])
    await lookAgain(delays, () => false, signal);
}

test('an article that is there is told at once, and once', async () => {
  document.body.innerHTML = article;
  watch();
  await hear([true]);
  await allLooks();
  expect(told).toEqual([true]);
});

test('an article that comes late is told', async () => {
  watch();
  setTimeout(() => {
    document.body.innerHTML = article;
  }, 20);
  await hear([true]);
});

test('of a page that is no article nothing is told', async () => {
  watch();
  await allLooks();
  expect(told).toEqual([]);
});

test('navigation without loading is followed, there and back', async () => {
  watch();
  history.pushState(null, '', '/an-article');
  document.body.innerHTML = article;
  await hear([true]);
  history.pushState(null, '', '/home');
  document.body.innerHTML = '<p>Home</p>';
  await hear([true, false]);
});

test('an article that follows another without loading is told anew, once', async () => {
  document.body.innerHTML = article;
  watch();
  await hear([true]);
  history.pushState(null, '', '/another-article');
  document.body.innerHTML = article.replaceAll('sea', 'lake');
  await hear([true, true]);
  await allLooks();
  expect(told).toEqual([true, true]);
});

test('a page that comes back from the back/forward cache is told anew', async () => {
  document.body.innerHTML = article;
  watch();
  await hear([true]);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await hear([true, true]);
});

test('after it was stopped nothing is told', async () => {
  watch();
  stop.abort();
  document.body.innerHTML = article;
  history.pushState(null, '', '/an-article');
  await allLooks();
  expect(told).toEqual([]);
});

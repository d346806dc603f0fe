import '../../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../../../src/messages/ask.ts';
import { PageQuotes } from '../../../src/page/quotes/page-quotes.tsx';
import { store } from '../../stand-in/background.ts';
import { onlyTab, speaker } from '../../stand-in/extension.ts';
import { selectWords } from '../../stand-in/select-words.ts';

const ELM = 'made of elm from one hedge';
const ours = speaker.current;

let page: HTMLElement;
let kit: PageQuotes;
let ending: AbortController;

beforeEach(async () => {
  const url = new URL(`?page=${crypto.randomUUID()}`, location.href).href;
  history.replaceState(null, '', url);
  Object.assign(onlyTab, { url });
  speaker.current = {
    id: 'lectern',
    url,
    origin: location.origin,
    frameId: 0,
    tab: { id: onlyTab.id },
  };
  page = document.createElement('main');
  page.innerHTML = `<p>It was ${ELM}, felled in a storm.</p>`;
  document.body.append(page);
  kit = new PageQuotes();
  ending = new AbortController();
  void kit.begin(ending.signal);
  selectWords(page, ELM);
  await kit.save();
  await expect.poll(painted).toEqual([ELM]);
});

afterEach(async () => {
  Object.assign(chrome.runtime, { id: 'lectern' });
  await set('always');
  ending.abort();
  page.remove();
  speaker.current = ours;
});

const { chrome } = globalThis as unknown as {
  chrome: { runtime: { id?: string }; i18n: { getMessage(key: string): string } };
};
const painted = () => [...(CSS.highlights.get('mark-yellow') ?? [])].map(String);

/** As the options page sets it. */
async function set(paint: 'always' | 'panel' | 'never') {
  const spoken = speaker.current;
  speaker.current = ours;
  const asked = ask('settings:set-quotes', { settings: { paint } });
  // The page asks, too, as soon as it hears of it.
  speaker.current = spoken;
  expect(await asked).toMatchObject({ ok: true });
}

test('quotes are painted only where the reader wants that, from the moment it is set', async () => {
  await set('never');
  await expect.poll(painted).toEqual([]);
  page.append('Something new.');
  await new Promise((done) => requestIdleCallback(done));
  expect(painted()).toEqual([]);
  expect((await store.kept({ url: onlyTab.url, canonicalUrl: null })).quotes).toHaveLength(1);
  await set('always');
  await expect.poll(painted).toEqual([ELM]);
  await set('panel');
  await expect.poll(painted).toEqual([]);
});

test('a kit that an update has cut off takes its marks away, and says so once', async () => {
  const said = () => document.querySelectorAll('[data-put-in][popover]');
  const { getMessage } = chrome.i18n;
  delete chrome.runtime.id;
  chrome.i18n.getMessage = () => {
    throw new Error('Extension context invalidated.');
  };
  dispatchEvent(new Event('focus'));
  chrome.i18n.getMessage = getMessage;
  expect(painted()).toEqual([]);
  expect(said()).toHaveLength(1);
  dispatchEvent(new Event('focus'));
  page.append('Something new.');
  await new Promise((done) => requestIdleCallback(done));
  expect([said().length, painted()]).toEqual([1, []]);
  for (const one of said()) one.remove();
});

import '../../stand-in/extension.ts';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { writeLocal } from '../../../src/browser/local-mirror.ts';
import { QUOTE_NEWS } from '../../../src/model/quote-news.ts';
import { askBackground } from '../../../src/page/ask-background.ts';
import { PageQuotes } from '../../../src/page/quotes/page-quotes.tsx';
import { store } from '../../stand-in/background.ts';
import { onlyTab, speaker } from '../../stand-in/extension.ts';
import { selectAndDraw } from '../../stand-in/heard.ts';
import { rangeOf, selectWords } from '../../stand-in/select-words.ts';

const TEXT = `<p>The wheel turned at dawn, and nobody saw it.</p>
<p>It was made of elm from one hedge, felled in a storm.</p>`;
const ELM = 'made of elm from one hedge';

/** A page of our own, in the document the test runs in. */
let page: HTMLElement;
let kit: PageQuotes;
let ending: AbortController;
const ours = speaker.current;

beforeEach(() => {
  const url = new URL(`?page=${crypto.randomUUID()}`, location.href).href;
  history.replaceState(null, '', url);
  Object.assign(onlyTab, { url });
  speaker.current = { id: 'lectern', url, frameId: 0, tab: { id: onlyTab.id } };
  page = document.createElement('main');
  page.innerHTML = TEXT;
  document.body.append(page);
  kit = new PageQuotes();
  ending = new AbortController();
  void kit.begin(ending.signal);
});

afterEach(() => {
  ending.abort();
  page.remove();
  document.getSelection()?.removeAllRanges();
  speaker.current = ours;
});

const painted = () =>
  ['yellow', 'green', 'blue', 'pink', 'violet'].flatMap((colour) =>
    [...(CSS.highlights.get(`mark-${colour}`) ?? [])].map(String),
  );
const kept = async () => (await store.kept({ url: onlyTab.url, canonicalUrl: null })).quotes;
const host = () => document.querySelector(':root > div[popover]');

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Every shadow root that is made from now on, closed ones, too. */
function shadowRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  const watched = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init,
  ) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  onTestFinished(() => watched.mockRestore());
  return roots;
}

const textOf = (roots: ShadowRoot[]) =>
  roots.map((root) => root.querySelector('.on-page')?.textContent).join();

/** All that a page hears and sees that listens before everybody else, as session replay does. */
function spy(): string[] {
  const heard: string[] = [];
  const stop = new AbortController();
  const hear = (event: Event) => {
    const { data, key } = event as InputEvent & KeyboardEvent;
    heard.push(`${event.type} ${data ?? key ?? ''}${document.getSelection()}`);
  };
  const types = 'keydown keypress keyup beforeinput input compositionstart compositionupdate';
  for (const type of `${types} compositionend selectionchange copy message`.split(' '))
    addEventListener(type, hear, { capture: true, signal: stop.signal });
  onTestFinished(() => stop.abort());
  return heard;
}

function middleOf(words: string) {
  const { left, top, width, height } = rangeOf(page, words).getBoundingClientRect();
  const box = page.getBoundingClientRect();
  return { x: left + width / 2 - box.left, y: top + height / 2 - box.top };
}

/** Selects words with a key: the browser tells a reader's hand from a script. */
async function selectByHand(words: string) {
  const { userEvent } = await import('vitest/browser');
  selectWords(page, words.slice(0, -1));
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(String(document.getSelection())).toBe(words);
}

async function save(words: string) {
  selectWords(page, words);
  expect(await kit.save()).toMatchObject({ ok: true });
  await expect.poll(painted).toContain(words);
}

describe('on the page itself', () => {
  test('selected words are kept and painted, and the page is as it was', async () => {
    const before = page.outerHTML;
    await save(ELM);
    expect(await kept()).toMatchObject([{ text: ELM, basis: 'page' }]);
    expect(page.outerHTML).toBe(before);
    const [quote] = await kept();
    expect(quote?.selectors.quote).toMatchObject({
      exact: ELM,
      suffix: expect.stringMatching(/^, felled/),
    });
    expect(quote?.selectors.quote.prefix).toHaveLength(32);
  });

  test('nothing of ours stands there until it is asked for, nor after', async () => {
    await kit.wake({ offers: true });
    expect(host()).toBeNull();
    await selectByHand(ELM);
    await expect.poll(host).not.toBeNull();
    document.getSelection()?.removeAllRanges();
    await expect.poll(host).toBeNull();
  });

  test('selected words are not offered where only what is kept was to be painted', async () => {
    await kit.wake({ offers: false });
    await selectAndDraw(() => selectWords(page, ELM));
    expect(host()).toBeNull();
  });

  test('without a selection it says so, and keeps nothing', async () => {
    await kit.save();
    await expect.poll(host).not.toBeNull();
    expect(await kept()).toEqual([]);
    const { userEvent } = await import('vitest/browser');
    await userEvent.keyboard('{Escape}');
    await expect.poll(host).toBeNull();
  });

  test('where no frame of ours runs, it says where the note can be written', async () => {
    const roots = shadowRoots();
    await save(ELM);
    // The extension that the stand-in has the address of is not there.
    await kit.save();
    const sentence = messages.noteNotHere.message;
    await expect.poll(() => textOf(roots), { timeout: 6000 }).toContain(sentence);
    expect(roots.at(-1)?.querySelector('iframe')).toBeNull();
    expect(await kept()).toHaveLength(1);
  });

  test('no field of ours stands there, and no word that the reader wrote', async () => {
    const roots = shadowRoots();
    const heard = spy();
    await save(ELM);
    const [quote] = await kept();
    await store.changeQuotes([quote?.id ?? ''], {
      note: { base: '', text: 'my secret' },
      addTags: ['my tag'],
    });
    await writeLocal(QUOTE_NEWS, { kind: 'changed', keys: [quote?.key ?? ''], at: 2 });
    const { userEvent } = await import('vitest/browser');
    await userEvent.click(page, { position: middleOf(ELM) });
    await expect.poll(() => textOf(roots)).toContain(`${ELM}has a note`);
    roots.at(-1)?.querySelector<HTMLElement>('.quote-pick')?.focus();
    await userEvent.keyboard('{Enter}');
    await kit.save();
    await expect.poll(() => roots.at(-1)?.querySelector('iframe')).toBeTruthy();
    await userEvent.keyboard('js');
    for (const command of ['selectAll', 'copy', 'delete']) document.execCommand(command);
    document.execCommand('insertText', false, 'forged');
    expect(roots.flatMap((root) => [...root.querySelectorAll(FIELDS)])).toEqual([]);
    expect(heard.join()).not.toMatch(/secret|my tag/);
    expect(textOf(roots)).not.toMatch(/secret|my tag/);
    expect(await kept()).toMatchObject([{ note: 'my secret', tags: ['my tag'] }]);
  });
});

test('a page that draws itself anew all the time has its quotes painted most of it', async () => {
  await save(ELM);
  const text = page.innerHTML;
  const timer = setInterval(() => {
    page.innerHTML = text;
  }, 400);
  let seen = 0;
  for (let look = 0; look < 20; look++) {
    await new Promise((done) => setTimeout(done, 97));
    if (painted().includes(ELM)) seen++;
  }
  clearInterval(timer);
  expect(seen).toBeGreaterThan(6);
});

test('paint that the page has wiped away comes back', async () => {
  await save(ELM);
  CSS.highlights.clear();
  page.append('Something new.');
  await expect.poll(painted, { timeout: 4000 }).toEqual([ELM]);
});

test('more than a quote holds is not saved', async () => {
  page.innerHTML = `<p>${'word '.repeat(5000)}</p>`;
  document.getSelection()?.selectAllChildren(page);
  await kit.save();
  await expect.poll(host).not.toBeNull();
  expect(await kept()).toEqual([]);
});

test('half a character is taken whole, in the words as in the place', async () => {
  page.innerHTML = '<p>A wave 🌊 came over the mole.</p>';
  const text = page.querySelector('p')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 8, text, 13);
  await kit.save();
  await expect.poll(async () => (await kept()).length).toBe(1);
  const [quote] = await kept();
  expect([quote?.text, quote?.selectors.quote.exact]).toEqual(['🌊 cam', '🌊 cam']);
});

describe('a page that changes', () => {
  test('has its quotes painted once their words arrive', async () => {
    await save(ELM);
    const late = page.innerHTML;
    page.innerHTML = '<p>Loading</p>';
    await expect.poll(painted, { timeout: 4000 }).toEqual([]);
    page.innerHTML = `<p>New at the top.</p>${late}`;
    await expect.poll(painted, { timeout: 4000 }).toEqual([ELM]);
    expect(await kept()).toHaveLength(1);
  });

  test('keeps a quote whose words it no longer has', async () => {
    await save(ELM);
    page.innerHTML = '<p>Something else altogether, of another place and time.</p>';
    await expect.poll(painted, { timeout: 4000 }).toEqual([]);
    expect((await kept()).map(({ text }) => text)).toEqual([ELM]);
  });

  test('into another article without loading paints nothing of the one before', async () => {
    await save(ELM);
    const url = new URL(`?page=${crypto.randomUUID()}`, location.href).href;
    Object.assign(onlyTab, { url });
    history.pushState(null, '', url);
    await expect.poll(painted).toEqual([]);
  });
});

describe('what happens elsewhere', () => {
  test('a quote that is saved there is painted here', async () => {
    await kit.wake({ offers: true });
    const header = { title: 'T', byline: null, published: null, siteName: null };
    const position = { type: 'TextPositionSelector' as const, start: 4, end: 9 };
    const exact = 'nobody saw it';
    const { key } = await store.addQuote({
      header: { url: onlyTab.url, canonicalUrl: null, ...header },
      text: exact,
      selectors: { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, position },
      basis: 'article',
      colour: 'pink',
    });
    await writeLocal(QUOTE_NEWS, { kind: 'changed', keys: [key], at: 1 });
    await expect.poll(painted).toEqual([exact]);
  });

  test('a quote that is pointed at there is shown here', async () => {
    page.style.paddingTop = '3000px';
    await save(ELM);
    scrollTo(0, 0);
    const [quote] = await kept();
    await writeLocal(QUOTE_NEWS, { kind: 'pointed', id: quote?.id ?? '', at: 1 });
    await expect.poll(() => scrollY).toBeGreaterThan(1000);
    const { top } = rangeOf(page, ELM).getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
  });
});

describe('the background', () => {
  const quote = {
    text: ELM,
    selectors: {
      quote: { type: 'TextQuoteSelector' as const, exact: ELM, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector' as const, start: 0, end: 5 },
    },
    basis: 'page' as const,
    colour: 'yellow' as const,
  };

  test('tells a page nothing of other sites', async () => {
    const other = { url: 'https://bank.example/', canonicalUrl: null };
    expect(await askBackground('page:kept', { page: other })).toMatchObject({
      ok: false,
      error: { code: 'requestRefused' },
    });
    const claimed = { url: onlyTab.url, canonicalUrl: 'https://bank.example/letter' };
    const added = await askBackground('page:quote', { page: claimed, title: '', quote });
    expect(added.ok && (await kept()).map(({ id }) => id)).toEqual(added.ok && [added.value.id]);
  });

  test('lets a page change no quote of another article', async () => {
    const there = { url: `${onlyTab.url}&other`, canonicalUrl: null };
    const added = await askBackground('page:quote', { page: there, title: '', quote });
    const id = added.ok ? added.value.id : '';
    const here = { url: onlyTab.url, canonicalUrl: null };
    for (const asked of [
      askBackground('page:remove', { page: here, id }),
      askBackground('page:restore', { page: here, id }),
      askBackground('page:change', { page: here, id, change: { colour: 'pink' } }),
    ])
      expect(await asked).toMatchObject({ ok: false, error: { code: 'requestRefused' } });
    expect((await store.kept(there)).quotes).toMatchObject([{ colour: 'yellow' }]);
  });

  test('lets one frame alone to the note that was asked for, and that one to nothing else', async () => {
    const { ask } = await import('../../../src/messages/ask.ts');
    const here = { url: onlyTab.url, canonicalUrl: null };
    const [one, other] = await Promise.all(
      [ELM, 'turned at dawn'].map((text) =>
        askBackground('page:quote', { page: here, title: '', quote: { ...quote, text } }),
      ),
    );
    if (!one?.ok || !other?.ok) throw new Error('not added');
    const { id } = one.value;
    const asked = await askBackground('page:note', { page: here, id });
    const token = asked.ok ? asked.value.token : '';
    const frame = (frameId: number, documentId: string, tabId = onlyTab.id) => {
      const url = 'chrome-extension://lectern/src/surfaces/note-frame/note-frame.html';
      speaker.current = { id: 'lectern', url, frameId, documentId, tab: { id: tabId } };
    };
    const none = { ok: false, error: { code: 'frameNotAsked' } };
    const note = { base: '', text: 'forged' };
    const strangers = [frame.bind(null, 4, 'd'), frame.bind(null, 3, 'e')];

    frame(3, 'd');
    expect(await ask('quote:framed', { token: 'guessed' })).toMatchObject(none);
    expect(await ask('quotes:change', { ids: [id], change: { note } })).toMatchObject(none);
    frame(3, 'd', onlyTab.id + 1);
    expect(await ask('quote:framed', { token })).toMatchObject(none);
    frame(3, 'd');
    expect(await ask('quote:framed', { token })).toMatchObject({ ok: true, value: { id } });
    for (const stranger of strangers) {
      stranger();
      expect(await ask('quote:framed', { token })).toMatchObject(none);
      expect(await ask('tags:list', {})).toMatchObject(none);
      expect(await ask('quotes:change', { ids: [id], change: { note } })).toMatchObject(none);
    }
    frame(3, 'd');
    const refused = { ok: false, error: { code: 'requestRefused' } };
    const ids = [id, other.value.id];
    expect(await ask('quotes:change', { ids, change: { note } })).toMatchObject(refused);
    const change = { colour: 'pink' as const };
    expect(await ask('quotes:change', { ids: [id], change })).toMatchObject(refused);
    expect(await ask('kept:get', { page: here })).toMatchObject(refused);
    expect((await kept()).map((quote) => quote.note + quote.colour)).toEqual(['yellow', 'yellow']);
    const mine = { note: { base: '', text: 'mine' } };
    expect(await ask('quotes:change', { ids: [id], change: mine })).toMatchObject({ ok: true });
    expect((await kept()).map((quote) => quote.note).sort()).toEqual(['', 'mine']);
  });

  test('is told by a page of no note, and tells it of none', async () => {
    const here = { url: onlyTab.url, canonicalUrl: null };
    const added = await askBackground('page:quote', { page: here, title: '', quote });
    const id = added.ok ? added.value.id : '';
    await store.changeQuotes([id], { note: { base: '', text: 'mine' }, addTags: ['mills'] });
    const told = await askBackground('page:kept', { page: here });
    expect(JSON.stringify(told)).not.toMatch(/mine|mills/);
    const change = {
      colour: 'pink' as const,
      note: { base: 'mine', text: '' },
      removeTags: ['mills'],
    };
    await askBackground('page:change', { page: here, id, change });
    expect(await kept()).toMatchObject([{ note: 'mine', tags: ['mills'], colour: 'pink' }]);
  });

  test('hears no request of a surface from a page', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask } = await import('../../../src/messages/ask.ts');
    expect(await ask('quotes:remove', { ids: [] })).toMatchObject({
      ok: false,
      error: { code: 'requestRefused' },
    });
  });
});

test('woken twice at once, it paints once and stands there once', async () => {
  await save(ELM);
  ending.abort();
  kit = new PageQuotes();
  ending = new AbortController();
  void kit.begin(ending.signal);
  await Promise.all([kit.wake({ offers: false }), kit.wake({ offers: false })]);
  await expect.poll(painted).toEqual([ELM]);
  await selectByHand('turned at dawn');
  await expect.poll(() => document.querySelectorAll(':root > div[popover]').length).toBe(1);
});

test('a page that has no quotes is left alone, whatever its site has', async () => {
  await kit.wake({ offers: false });
  const watched = vi.spyOn(MutationObserver.prototype, 'observe');
  await kit.wake({ offers: false });
  await selectAndDraw(() => selectWords(page, ELM));
  expect(host()).toBeNull();
  expect(watched).not.toHaveBeenCalled();
  watched.mockRestore();
});

import '../stand-in/extension.ts';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import style from '../../public/hiding.css?raw';
import type { ReadOptions } from '../../src/messages/page-kit.ts';
import { HIDING_KEY } from '../../src/model/hiding-mirror.ts';
import { DEFAULT_HIDING, type HidingSettings } from '../../src/model/settings.ts';
import { HidingController } from '../../src/page/hiding/hiding-controller.ts';
import { PageChanges } from '../../src/page/page-changes.ts';
import { PageReader } from '../../src/page/page-reader.ts';

declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
};

const PARAGRAPH = `<p>${'The mill stood empty for most of a lifetime before anybody thought of it, and then it was rebuilt. '.repeat(4)}</p>`;
const LIST = [
  'Ten shoes you need this winter',
  'Football final moved to Sunday',
  'Royal wedding, all the pictures',
  'New phone leaks ahead of launch',
].map((title, at) => `<li><a href="/n/${at}">${title}</a></li>`);

const MORE_READ = `<aside class="rail"><h2>Most shared</h2><ul>${LIST.join('').replaceAll('/n/', '/s/')}</ul></aside>`;

const copying = vi.spyOn(Document.prototype, 'cloneNode');
const address = location.href;
let hiding: HidingController;
let reader: PageReader;

beforeEach(() => {
  document.body.innerHTML = `<style>${style}</style>
    <main><article><h1>How the mill was rebuilt</h1>${PARAGRAPH.repeat(4)}<p id="last" hidden>And so it ends.</p></article></main>
    <aside class="rail"><h2>Most read</h2><ul>${LIST.join('')}</ul></aside>`;
  const changes = new PageChanges();
  hiding = new HidingController(changes);
  reader = new PageReader(hiding, changes);
  copying.mockClear();
});
afterEach(() => {
  history.replaceState(null, '', address);
  document.body.replaceChildren();
});

async function read(options: Partial<ReadOptions> = {}) {
  const reading = await reader.read({ force: true, ...options });
  await reader.settled();
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value.article;
}

/** How often the page was copied to be analysed. */
const analyses = () => copying.mock.calls.length;
const last = () => document.querySelector('#last') as HTMLElement;
const more = () => {
  last().after(Object.assign(document.createElement('p'), { textContent: 'One more line.' }));
};

test('the other part of the page is read when asked for, and what leads away is judged as before', async () => {
  document.body.innerHTML = `<div>${document.body.innerHTML}</div><div id="archive"><h2>From the archive</h2>${PARAGRAPH.repeat(3)}</div>`;
  const judging = vi.spyOn(hiding, 'judge');
  const first = await read();
  const other = await read({ other: true });
  expect(other.content).not.toBe(first.content);
  expect(judging).toHaveBeenCalledTimes(1);
  expect((await read()).content).toBe(first.content);
});

describe('the text alone', () => {
  test('is read without a look at the lists, which are found when they are asked for', async () => {
    const judging = vi.spyOn(hiding, 'judge');
    const { content } = await read({ alone: true });
    expect(judging).not.toHaveBeenCalled();
    expect((await hiding.state()).links).toBe(LIST.length);
    expect((await read()).content).toBe(content);
  });

  test('does not pass for a look at the lists that were found before', async () => {
    expect((await hiding.state()).links).toBe(LIST.length);
    document.querySelector('.rail')?.insertAdjacentHTML('afterend', MORE_READ);
    await read({ alone: true });
    expect((await hiding.state()).links).toBe(2 * LIST.length);
  });

  test('is given where the lists cannot be looked at', async () => {
    vi.spyOn(hiding, 'prepare').mockRejectedValue(new Error('The part did not come.'));
    expect((await read()).text).toContain('The mill stood empty');
  });
});

test('lists that could not be judged by the reading are looked for anew', async () => {
  vi.spyOn(hiding, 'judge').mockRejectedValueOnce(new Error('It could not be undone.'));
  expect((await read()).text).toContain('The mill stood empty');
  await reader.settled();
  expect((await hiding.state()).links).toBe(LIST.length);
});

describe('the text first', () => {
  /** What happens in the page, in order. */
  function watched(): string[] {
    const told: string[] = [];
    const { judge } = hiding;
    vi.spyOn(hiding, 'judge').mockImplementation((analysis) => {
      told.push('lists');
      return judge.call(hiding, analysis);
    });
    return told;
  }

  test('is given before the lists are judged, by the same analysis', async () => {
    const told = watched();
    await reader.read({ force: true });
    told.push('text');
    await reader.settled();
    expect(told).toEqual(['text', 'lists']);
    expect((await hiding.state()).links).toBe(LIST.length);
    expect(analyses()).toBe(1);
  });

  test('waits for nothing that only the lists need, nor does a second who asks', async () => {
    let prepared: () => void = () => undefined;
    const preparing = new Promise<void>((done) => {
      prepared = done;
    });
    vi.spyOn(hiding, 'prepare').mockReturnValue(preparing);
    const told = watched();
    const first = await reader.read({ force: true });
    expect(first.ok).toBe(true);
    expect(await reader.read({ force: true })).toEqual(first);
    expect(told).toEqual([]);
    prepared();
    await reader.settled();
    expect(told).toEqual(['lists']);
  });

  test('the lists are those that are found where there is no article to be taken', async () => {
    const found = (await hiding.state()).groups;
    await read();
    const changes = new PageChanges();
    hiding = new HidingController(changes);
    reader = new PageReader(hiding, changes);
    await read();
    expect((await hiding.state()).groups).toEqual(found);
  });

  test.each<[string, () => void]>([
    ['another page was shown', () => history.pushState(null, '', '/another')],
    ['nobody could prepare for them', () => undefined],
  ])(
    'where %s before they were judged, they are not, and looked for when asked for',
    async (_, turn) => {
      let prepared: (ok: boolean) => void = () => undefined;
      const preparing = new Promise<void>((done, failed) => {
        prepared = (ok) => (ok ? done() : failed(new Error('The part did not come.')));
      });
      vi.spyOn(hiding, 'prepare').mockReturnValueOnce(preparing);
      const told = watched();
      await reader.read({ force: true });
      turn();
      prepared(location.href !== address);
      await reader.settled();
      expect(told).toEqual([]);
      expect((await hiding.state()).links).toBe(LIST.length);
      expect(analyses()).toBe(2);
    },
  );

  test('what was read anew meanwhile is judged by that, once', async () => {
    const told = watched();
    await reader.read({ force: true });
    document.querySelector('.rail')?.insertAdjacentHTML('afterend', MORE_READ);
    await reader.read({ force: true });
    await reader.settled();
    expect(told).toEqual(['lists']);
    expect((await hiding.state()).links).toBe(2 * LIST.length);
    expect(analyses()).toBe(2);
  });
});

describe('one analysis', () => {
  test('serves the text and the lists, whoever asks how often', async () => {
    const article = await read();
    expect((await hiding.state()).links).toBe(LIST.length);
    expect(await read()).toBe(article);
    expect((await hiding.state()).links).toBe(LIST.length);
    expect(analyses()).toBe(1);
  });

  test('serves whoever asks for the lists before the text', async () => {
    await reader.listsJudged();
    expect((await hiding.state()).links).toBe(LIST.length);
    const [article] = await Promise.all([read({ force: false }), reader.listsJudged()]);
    expect(article.text).toContain('The mill stood empty');
    expect(analyses()).toBe(1);
  });

  test('waits for a page whose lists are asked for while it comes in', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const judged = reader.listsJudged();
    document.querySelector('.rail')?.insertAdjacentHTML('afterend', MORE_READ);
    expect(analyses()).toBe(0);
    loading.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await judged;
    expect((await hiding.state()).links).toBe(2 * LIST.length);
    expect(analyses()).toBe(1);
  });

  test('is not made where the page is none of an article: its lists are looked for', async () => {
    document.querySelector('article')?.replaceChildren('A few words.');
    await reader.listsJudged();
    expect(analyses()).toBe(0);
    expect((await hiding.state()).links).toBe(LIST.length);
  });

  test('serves a site on which lists are always hidden, and who reads there', async () => {
    const keep = (mode: HidingSettings['mode']) =>
      chrome.storage.local.set({ [HIDING_KEY]: { settings: { ...DEFAULT_HIDING, mode } } });
    await keep('always');
    onTestFinished(async () => {
      await keep(DEFAULT_HIDING.mode);
      await hiding.setHiding(false);
    });
    await hiding.begin(reader.settled(), () => reader.listsJudged());
    expect(document.querySelector<HTMLElement>('.rail ul')?.offsetHeight).toBe(0);
    expect((await read({ force: false })).text).toContain('The mill stood empty');
    expect((await hiding.state()).links).toBe(LIST.length);
    expect(analyses()).toBe(1);
  });

  test('serves two who ask at once', async () => {
    await Promise.all([read(), read()]);
    expect(analyses()).toBe(1);
  });

  test('outlasts what hiding does to the page', async () => {
    const article = await read();
    await hiding.setHiding(true);
    expect(document.querySelector<HTMLElement>('.rail ul')?.offsetHeight).toBe(0);
    await hiding.setHiding(false);
    expect(await read()).toBe(article);
    expect(analyses()).toBe(1);
  });

  test('takes out of the page nothing, and of the article what leads away', async () => {
    const before = document.body.innerHTML;
    expect((await read()).text).not.toContain('Ten shoes');
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('the page is read anew', () => {
  test.each<[string, () => void, string]>([
    ['a line was added', more, 'One more line.'],
    ['what was hidden is shown', () => last().removeAttribute('hidden'), 'And so it ends.'],
    [
      'words were changed',
      () => {
        (document.querySelector('article p')?.firstChild as Text).data = 'Other words entirely.';
      },
      'Other words entirely.',
    ],
  ])('where %s', async (_, change, words) => {
    await read();
    change();
    expect((await read()).text).toContain(words);
    expect(analyses()).toBe(2);
  });

  test('where words were changed that stand in a shadow tree', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `${PARAGRAPH}<p>The wheel stood still.</p>`;
    document.querySelector('article')?.append(host);
    expect((await read()).text).toContain('The wheel stood still.');
    (root.lastElementChild?.firstChild as Text).data = 'The wheel turns again.';
    expect((await read()).text).toContain('The wheel turns again.');
  });

  test('where it changed while it was read', async () => {
    const reading = read();
    await vi.waitUntil(() => analyses() === 1);
    more();
    expect((await reading).text).not.toContain('One more line.');
    expect((await read()).text).toContain('One more line.');
  });

  test('where another page was shown without a load, not where a loaded one grew', async () => {
    await read();
    more();
    expect((await read({ again: true })).text).not.toContain('One more line.');
    history.pushState(null, '', '/another');
    await read();
    last().removeAttribute('hidden');
    expect((await read({ again: true })).text).toContain('And so it ends.');
  });

  test('where it was read though it is none, and is asked for as an article', async () => {
    document.querySelector('article')?.replaceChildren('A few words.');
    await read();
    expect(await reader.read({ force: false })).toMatchObject({ error: { code: 'pageNoArticle' } });
  });

  test('and found to be without a word, not to be no article, where it is asked for all the same', async () => {
    document.body.innerHTML = '<style>.words { color: red }</style>';
    expect(await reader.read({ force: true })).toMatchObject({ error: { code: 'pageEmpty' } });
  });
});

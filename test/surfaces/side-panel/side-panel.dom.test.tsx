import '../../stand-in/extension.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import { fail, succeed } from '../../../src/model/result.ts';
import { SidePanel } from '../../../src/surfaces/side-panel/panel-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { opened, store } from '../../stand-in/background.ts';
import { standInHiding } from '../../stand-in/hiding.ts';
import { mount } from '../../stand-in/mount.ts';
import { follow, followOne, tabAt } from '../../stand-in/open.ts';
import { keepQuotes } from '../../stand-in/quotes.ts';
import { readSample, withPicture } from '../../stand-in/readings.ts';
import { selectWords } from '../../stand-in/select-words.ts';
import { loadSurfaceStyles } from '../../stand-in/surface-styles.ts';

await loadSurfaceStyles('side-panel');

beforeEach(() => page.viewport(360, 720));

const tab = (name: RegExp) => page.getByRole('tab', { name });
const note = () => page.getByRole('textbox', { name: 'Note' });
const show = async (reading = readSample()) =>
  mount(<SidePanel reading={await followOne(reading)} hiding={standInHiding().calls} />);

/** A panel beside two tabs, and the way from one to the other. */
async function showTwo() {
  const readings = [readSample(), readSample()] as [Reading, Reading];
  const following = follow(async (id) => succeed(readings[id - 1] ?? readings[0]));
  const go = (id: 1 | 2) => following.show(tabAt(`https://site.example/${id}`, id));
  await go(1);
  return {
    root: mount(<SidePanel reading={following} hiding={standInHiding().calls} />),
    readings,
    go,
  };
}

describe('tabs', () => {
  test('count what they hold', async () => {
    const reading = readSample();
    await store.changeNote(reading.article, { text: { base: '', text: 'a note' } });
    const root = await show(reading);
    selectWords(root, 'only patience');
    await userEvent.click(page.getByRole('button', { name: 'Save quote' }));
    await expect.element(tab(/^Notes 2$/)).toBeVisible();
    await expect.element(tab(/^Article$/)).toBeVisible();
  });

  test('are walked by arrows, one stop for the Tab key', async () => {
    const root = await show();
    (tab(/^Article/).element() as HTMLElement).focus();
    const walk = async (key: string) => {
      await userEvent.keyboard(`{${key}}`);
      return document.activeElement?.id;
    };
    expect(await walk('ArrowRight')).toBe('notes');
    expect(await walk('ArrowRight')).toBe('removed');
    expect(await walk('ArrowRight')).toBe('article');
    expect(await walk('ArrowLeft')).toBe('removed');
    expect(await walk('Home')).toBe('article');
    expect(await walk('End')).toBe('removed');
    expect(root.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
    await expect.element(page.getByRole('tabpanel', { name: /^Hidden/ })).toBeVisible();
    expect(root.querySelectorAll('[role=tabpanel]:not([hidden])')).toHaveLength(1);
  });

  test('stay where they are while a page is slow to be read', async () => {
    let answer = (): void => undefined;
    const slow = new Promise<void>((done) => {
      answer = done;
    });
    const reading = follow(async (id) => {
      if (id === 2) await slow;
      return succeed(readSample());
    });
    await reading.show(tabAt('https://site.example/1', 1));
    mount(<SidePanel reading={reading} hiding={standInHiding().calls} />);
    await userEvent.click(tab(/^Hidden/));
    const shown = reading.show(tabAt('https://site.example/2', 2));
    await expect.element(page.getByRole('status')).toBeVisible();
    answer();
    await shown;
    await expect.element(page.getByRole('tabpanel', { name: /^Hidden/ })).toBeVisible();
  });

  test('a quote in the notes leads to its place in the article', async () => {
    const root = await show();
    selectWords(root, 'The ash tree was moved');
    await userEvent.click(page.getByRole('button', { name: 'Save quote' }));
    await userEvent.click(tab(/^Notes/));
    await userEvent.click(page.getByTitle('Show in the article'));
    await expect.element(page.getByText(/^The ash tree was moved, not felled/)).toBeInViewport();
    await expect.element(tab(/^Article/)).toHaveAttribute('aria-selected', 'true');
  });
});

describe('when another tab comes to the front', () => {
  test('a half-typed note stays with its article', async () => {
    const { readings, go } = await showTwo();
    await userEvent.keyboard('n');
    await expect.element(note()).toHaveFocus();
    await userEvent.keyboard('half a sen');
    await go(2);
    await expect.element(note()).toHaveValue('');
    await expect
      .poll(async () => (await store.kept(readings[0].article)).note?.text)
      .toBe('half a sen');
    expect((await store.kept(readings[1].article)).note).toBeNull();
    await go(1);
    await expect.element(note()).toHaveValue('half a sen');
  });

  test('the focus is not taken', async () => {
    const { go } = await showTwo();
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    await go(2);
    await go(1);
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  test('each article is left and found at its place', async () => {
    const { root, go } = await showTwo();
    const scroller = () => root.querySelector('#article-panel') as HTMLElement;
    await withPicture(root);
    scroller().scrollTop = 300;
    await expect.poll(() => scroller().scrollTop).toBe(300);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await go(2);
    await expect.poll(() => scroller().scrollTop).toBe(0);
    await go(1);
    await expect.poll(() => scroller().scrollTop).toBe(300);
  });
});

test('the place in the article is kept while the notes are looked at', async () => {
  const root = await show();
  const scroller = root.querySelector('#article-panel') as HTMLElement;
  await withPicture(root);
  scroller.scrollTop = 300;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await userEvent.click(tab(/^Hidden/));
  await userEvent.click(tab(/^Article/));
  await expect.poll(() => scroller.scrollTop).toBe(300);
});

test('N goes to the note from anywhere, also where its preview is shown', async () => {
  const reading = readSample();
  await store.changeNote(reading.article, { text: { base: '', text: '**written**' } });
  await show(reading);
  await userEvent.click(tab(/^Notes/));
  await userEvent.click(page.getByRole('button', { name: 'Preview' }));
  await userEvent.click(tab(/^Hidden/));
  await userEvent.keyboard('n');
  await expect.element(note()).toHaveFocus();
  await expect.element(note()).toHaveValue('**written**');
});

test('Escape leaves the note, and the keys go on in the panel', async () => {
  await show();
  await userEvent.keyboard('nwritten{Escape}');
  await expect.element(page.getByRole('tabpanel', { name: /^Notes/ })).toHaveFocus();
});

test('Read opens the reader for the tab it stands beside', async () => {
  await show();
  await userEvent.click(page.getByRole('button', { name: 'Read', exact: true }));
  await expect.poll(() => opened.at(-1)).toEqual({ tabId: 1, force: false, other: false });
});

test('nothing is cut off in a narrow panel', async () => {
  await page.viewport(240, 600);
  const root = await show();
  expect(document.documentElement.scrollWidth).toBe(240);
  expect(root.querySelector('#article-panel')?.scrollWidth).toBeLessThanOrEqual(240);
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  test.each([/^Article/, /^Notes/, /^Hidden/])('in %s', async (name) => {
    await prefer(scheme);
    const root = await show();
    selectWords(root, 'only patience');
    await userEvent.click(page.getByRole('button', { name: 'Save quote' }));
    await userEvent.click(tab(name));
    expect(await findings(root)).toEqual([]);
  });

  test('in Notes, with notes and tags on all there is', async () => {
    await prefer(scheme);
    const reading = readSample();
    const [id = ''] = await keepQuotes(reading, 'only patience', 'a young ash tree');
    const words = { base: '', text: 'words of *mine*' };
    await store.changeNote(reading.article, { text: words, addTags: ['tide mills', 'craft'] });
    await store.changeQuotes([id], { note: words, addTags: ['craft', 'to be quoted in the talk'] });
    const root = await show(reading);
    await userEvent.click(tab(/^Notes/));
    // A note in Markdown is shown as it reads, and its field comes when it is asked for.
    await expect.element(page.getByRole('button', { name: /^Edit note on/ })).toBeVisible();
    expect(root.querySelector('.quote-written em')?.textContent).toBe('mine');
    expect(await findings(root)).toEqual([]);
    await page.viewport(240, 600);
    expect(root.querySelector('#notes-panel')?.scrollWidth).toBeLessThanOrEqual(240);
  });

  test('where there is no article', async () => {
    await prefer(scheme);
    const following = follow(async () => fail('pageRestricted'));
    await following.show(tabAt('https://site.example/'));
    const root = mount(<SidePanel reading={following} hiding={standInHiding().calls} />);
    await expect.element(page.getByText(/lets no extension read this page/)).toBeVisible();
    expect(await findings(root)).toEqual([]);
  });
});

test.each([/^Notes/, /^Hidden/])('%s has the name of the article as its heading', async (name) => {
  const reading = readSample();
  await show(reading);
  await userEvent.click(tab(name));
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent(reading.article.title);
});

test('a tag of eighty letters ends in an ellipsis, and nothing leaves the panel', async () => {
  const reading = readSample();
  const [id = ''] = await keepQuotes(reading, 'only patience');
  const long = 'x'.repeat(80);
  await store.changeQuotes([id], { addTags: [long] });
  await store.changeNote(reading.article, { addTags: [long] });
  const root = await show(reading);
  await userEvent.click(tab(/^Notes/));
  await expect.poll(() => root.querySelectorAll('.tag-name').length).toBe(2);
  const notes = root.querySelector('#notes-panel');
  expect(notes?.scrollWidth).toBe(notes?.clientWidth);
  for (const name of root.querySelectorAll<HTMLElement>('.tag-name'))
    expect([name.title, name.scrollWidth > name.clientWidth]).toEqual([long, true]);
  for (const control of root.querySelectorAll('.quote .icon-button, .keep-copy, .note-field'))
    expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(360);
});

test('the tab of what is hidden counts nothing: what counts within says what it counts', async () => {
  await show(readSample());
  await expect.element(tab(/^Hidden$/)).toBeVisible();
});

test('the lists of another page in the same tab are shown as soon as it is there', async () => {
  const hiding = standInHiding();
  mount(<SidePanel reading={await followOne(readSample())} hiding={hiding.calls} />);
  await userEvent.click(tab(/^Hidden/));
  const onPage = page.getByRole('region', { name: 'On the page' });
  const name = (text: string) => onPage.getByText(text, { exact: true });
  await expect.element(name('Most read')).toBeVisible();
  hiding.turnPage('Trending');
  await expect.element(name('Trending')).toBeVisible();
  await expect.element(name('Most read')).not.toBeInTheDocument();
});

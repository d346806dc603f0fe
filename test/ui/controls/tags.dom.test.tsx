import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/notes/notes.css';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoreError } from '../../../src/store/failure.ts';
import type { OpenArticle } from '../../../src/ui/article/open-article.ts';
import { ArticleNote } from '../../../src/ui/notes/article-note.tsx';
import { QuoteList } from '../../../src/ui/notes/quote-list.tsx';
import { breakStore, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { keepQuotes } from '../../stand-in/quotes.ts';
import { readSample } from '../../stand-in/readings.ts';

const field = () => page.getByRole('combobox', { name: 'Add tag', exact: true });
const options = () => page.getByRole('option');
const remove = (name: string) => page.getByRole('button', { name: `Remove tag ${name}` });
const chips = (root: Element) =>
  [...root.querySelectorAll('.tag-name')].map(({ textContent }) => textContent);
const kept = async ({ reading }: OpenArticle) =>
  (await store.kept(reading.peek().article)).note?.tags ?? [];

async function show(...tags: string[]) {
  const article = open(readSample());
  if (tags.length > 0) await article.annotations.changeTags({ addTags: tags });
  const root = mount(<ArticleNote annotations={article.annotations} rows={2} asked={0} />);
  await expect.poll(() => chips(root)).toEqual(tags);
  return { article, root };
}

/** A name that no other test gives: tags are of all articles together. */
const fresh = (stem: string) => `${stem}${crypto.randomUUID().slice(0, 8)}`;

describe('a tag', () => {
  test.each(['{Enter}', ',', '{Tab}'])('is added by %s', async (key) => {
    const { article, root } = await show();
    await userEvent.type(field(), `tide mills${key}`);
    await expect.poll(() => chips(root)).toEqual(['tide mills']);
    await expect.element(field()).toHaveValue('');
    expect(await kept(article)).toEqual(['tide mills']);
    expect(document.activeElement === field().element()).toBe(key !== '{Tab}');
  });

  test('is added from among several that were pasted, up to the last comma', async () => {
    const { article } = await show();
    await userEvent.fill(field(), 'one, two, three');
    await expect.poll(() => kept(article)).toEqual(['one', 'two']);
    await expect.element(field()).toHaveValue('three');
  });

  test('is not added by Escape', async () => {
    const { article } = await show();
    await userEvent.type(field(), 'never{Escape}{Escape}');
    await expect.element(field()).not.toHaveFocus();
    await expect.element(field()).toHaveValue('');
    await article.annotations.refresh();
    expect(await kept(article)).toEqual([]);
  });

  test('is taken away, and the focus stays near', async () => {
    const { article, root } = await show('one', 'two', 'three');
    await userEvent.click(remove('two'));
    await expect.poll(() => chips(root)).toEqual(['one', 'three']);
    await expect.element(remove('three')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => chips(root)).toEqual(['one']);
    await expect.element(remove('one')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveFocus();
    await expect.poll(() => kept(article)).toEqual([]);
  });

  test('is taken away by Backspace where nothing is typed, and by nothing else', async () => {
    const { root } = await show('one', 'two');
    await userEvent.type(field(), 'ab{Backspace}{Backspace}');
    expect(chips(root)).toEqual(['one', 'two']);
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => chips(root)).toEqual(['one']);
    await expect.element(page.getByText('Tag removed: two')).toBeInTheDocument();
  });

  test('that could not be kept is still in the field, and it says why', async () => {
    await show();
    const mend = breakStore({
      changeNote: () => Promise.reject(new StoreError('storeFull', 'made to fail')),
    });
    onTestFinished(() => void mend());
    await userEvent.type(field(), 'words{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left');
    await expect.element(field()).toHaveValue('words');
  });

  test('appears when another surface adds it', async () => {
    const { article, root } = await show();
    await open(article.reading.peek()).annotations.changeTags({ addTags: ['from elsewhere'] });
    await expect.poll(() => chips(root)).toEqual(['from elsewhere']);
  });
});

describe('completion', () => {
  async function showAfter(...tags: string[]) {
    await open(readSample()).annotations.changeTags({ addTags: tags });
    return show();
  }

  test('offers the tags of other articles, and takes one by the keyboard', async () => {
    const stem = fresh('q');
    const { root } = await showAfter(`${stem} one`, `${stem} two`);
    await userEvent.type(field(), stem);
    await expect.poll(() => options().elements().length).toBe(2);
    await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = field().element().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe(`${stem} two`);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => chips(root)).toEqual([`${stem} two`]);
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  });

  test('is there where a window that is not in front has told of no focus', async () => {
    const name = fresh('w');
    await showAfter(name);
    const input = field().element() as HTMLInputElement;
    input.value = name.slice(0, 6);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.element(page.getByRole('option', { name })).toBeVisible();
  });

  test('takes one by the mouse, and the field keeps the focus', async () => {
    const name = fresh('m');
    const { root } = await showAfter(name);
    await userEvent.type(field(), name.slice(0, 5));
    await userEvent.click(options().first());
    await expect.poll(() => chips(root)).toEqual([name]);
    await expect.element(field()).toHaveFocus();
  });

  test('spells a tag as it is spelt already', async () => {
    const name = fresh('Spelt');
    const { root } = await showAfter(name);
    await userEvent.type(field(), name.slice(0, 5));
    await expect.element(options().first()).toBeVisible();
    await userEvent.fill(field(), name.toUpperCase());
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => chips(root)).toEqual([name]);
  });

  test('is closed by Escape, and what was typed is still there', async () => {
    const name = fresh('e');
    await showAfter(name);
    await userEvent.type(field(), name.slice(0, 4));
    await expect.element(options().first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(options()).not.toBeInTheDocument();
    await expect.element(field()).toHaveValue(name.slice(0, 4));
    await expect.element(field()).toHaveFocus();
  });
});

test('a quote has tags of its own, named with its words', async () => {
  const reading = readSample();
  await keepQuotes(reading, 'only patience', 'a young ash tree');
  const article = open(reading);
  mount(<QuoteList article={article} show={() => undefined} />);
  const own = page.getByRole('combobox', { name: 'Add tag to “only patience”' });
  await userEvent.type(own, 'patience{Enter}');
  await expect.element(remove('patience')).toBeVisible();
  const { note, quotes } = await store.kept(reading.article);
  expect([note, quotes.map(({ tags }) => tags)]).toEqual([null, [['patience'], []]]);
  await expect
    .element(page.getByRole('group', { name: 'Tags of “only patience”' }))
    .toContainElement(remove('patience').element() as HTMLElement);
});

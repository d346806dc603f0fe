import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoreError } from '../../../src/store/failure.ts';
import type { OpenArticle } from '../../../src/ui/article/open-article.ts';
import { QuoteList } from '../../../src/ui/notes/quote-list.tsx';
import { breakStore, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { keepQuotes } from '../../stand-in/quotes.ts';
import { readSample } from '../../stand-in/readings.ts';

const MILL = 'only patience';
const WHEEL = 'a young ash tree';

const add = (words = MILL) => page.getByRole('button', { name: `Add note to “${words}”` });
const field = (words = MILL) => page.getByRole('textbox', { name: `Note on “${words}”` });
const kept = async ({ reading }: OpenArticle) =>
  (await store.kept(reading.peek().article)).quotes.map(({ note }) => note);

async function show() {
  const reading = readSample();
  const [id = ''] = await keepQuotes(reading, MILL, WHEEL);
  const article = open(reading);
  mount(<QuoteList article={article} show={() => undefined} />);
  await expect.element(add(WHEEL)).toBeVisible();
  return { article, id };
}

function signalled() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** Another surface, which has the same article open. */
async function elsewhere(article: OpenArticle, id: string) {
  const { annotations } = open(article.reading.peek());
  await expect.poll(() => annotations.quotes.value.length).toBe(2);
  return annotations.quoteNote(id);
}

describe('a note on a quote', () => {
  test('is written by the keyboard, kept as it is typed, and told saved', async () => {
    const { article } = await show();
    (add().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('The best words in it.');
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(await kept(article)).toEqual(['The best words in it.', '']);
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).not.toHaveFocus();
    await expect.element(field()).toHaveValue('The best words in it.');
  });

  test('that is left empty is none, and the focus is where it was', async () => {
    const { article } = await show();
    await userEvent.click(add());
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(add()).toHaveFocus();
    await expect.element(field()).not.toBeInTheDocument();
    expect(await kept(article)).toEqual(['', '']);
  });

  test('stays a field while it is being emptied, and is gone once it is left', async () => {
    const { article, id } = await show();
    await store.changeQuotes([id], { note: { base: '', text: 'x' } });
    await article.annotations.refresh();
    await userEvent.click(field());
    await userEvent.keyboard('{End}{Backspace}');
    await expect.poll(() => kept(article)).toEqual(['', '']);
    await expect.element(field()).toHaveFocus();
    await userEvent.click(page.getByRole('combobox', { name: `Add tag to “${WHEEL}”` }));
    await expect.element(add()).toBeVisible();
  });

  test('says why it could not be written, keeps the words, and is tried again', async () => {
    const { article } = await show();
    const mend = breakStore({
      changeQuotes: () => Promise.reject(new StoreError('storeFull', 'made to fail')),
    });
    onTestFinished(() => void mend());
    await userEvent.click(add());
    await userEvent.keyboard('words');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Your words are still here. There is no room left on this machine');
    mend();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => kept(article)).toEqual(['words', '']);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is not asked of each quote again where nothing could be had', async () => {
    const { article } = await show();
    const mend = breakStore({
      kept: () => Promise.reject(new StoreError('storeFailed', 'made to fail')),
    });
    onTestFinished(() => void mend());
    await userEvent.click(add());
    await article.annotations.refresh();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('what another surface writes on a quote', () => {
  test('appears while it is looked at, and draws no focus', async () => {
    const { article, id } = await show();
    (await elsewhere(article, id)).edit('from elsewhere');
    await expect.element(field()).toHaveValue('from elsewhere');
    expect(document.activeElement).toBe(document.body);
    await expect.element(add(WHEEL)).toBeVisible();
  });

  test('is brought into what is typed here at the same time', async () => {
    const { article, id } = await show();
    await store.changeQuotes([id], { note: { base: '', text: 'mill\n\nwheel' } });
    await article.annotations.refresh();
    const other = await elsewhere(article, id);
    (field().element() as HTMLTextAreaElement).focus();
    (field().element() as HTMLTextAreaElement).setSelectionRange(4, 4);
    await Promise.all([
      userEvent.keyboard(' stones turn'),
      (async () => {
        for (const text of ['mill\n\nwheel t', 'mill\n\nwheel turns', 'mill\n\nwheel turns too'])
          other.edit(other.text.peek().replace(/wheel.*/, text.slice(6)));
      })(),
    ]);
    const both = 'mill stones turn\n\nwheel turns too';
    await expect.element(field()).toHaveValue(both);
    await expect.poll(() => other.text.value).toBe(both);
    await expect.poll(() => kept(article)).toEqual([both, '']);
  });

  test('is not missed by a field that comes while the store is being asked', async () => {
    const { article, id } = await show();
    const { annotations } = open(article.reading.peek());
    await expect.poll(() => annotations.quotes.value.length).toBe(2);
    await store.changeQuotes([id], { note: { base: '', text: 'just now' } });
    const [asked, answered] = [signalled(), signalled()];
    const mend = breakStore({
      kept: async (address) => {
        const found = await store.kept(address);
        asked.give();
        await answered.given;
        return found;
      },
    });
    onTestFinished(() => void mend());
    const refreshed = annotations.refresh();
    await asked.given;
    const draft = annotations.quoteNote(id);
    answered.give();
    await refreshed;
    expect(draft.text.value).toBe('just now');
  });
});

import '../../stand-in/extension.ts';
import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoreError } from '../../../src/store/failure.ts';
import type { OpenArticle } from '../../../src/ui/article/open-article.ts';
import { NoteField } from '../../../src/ui/notes/note-field.tsx';
import { breakStore, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readSample } from '../../stand-in/readings.ts';

const field = () => page.getByRole('textbox', { name: 'Note' });
const element = () => field().element() as HTMLTextAreaElement;
const kept = async ({ reading }: OpenArticle) =>
  (await store.kept(reading.peek().article)).note?.text ?? null;

/** Another surface, which has the same article open. */
const elsewhere = (article: OpenArticle) => open(article.reading.peek()).annotations.note;

function show(article = open(readSample())): OpenArticle {
  mount(<NoteField annotations={article.annotations} draft={article.annotations.note} rows={2} />);
  return article;
}

test('what is typed is kept, and told saved', async () => {
  const article = show();
  await userEvent.type(field(), 'Louder than they told me.');
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await kept(article)).toBe('Louder than they told me.');
});

test('what was kept is there when the field is', async () => {
  const reading = readSample();
  await store.changeNote(reading.article, { text: { base: '', text: 'from before' } });
  show(open(reading));
  await expect.element(field()).toHaveValue('from before');
  await expect.element(page.getByText('Saved', { exact: true })).not.toBeInTheDocument();
});

test('emptying the field removes the note', async () => {
  const reading = readSample();
  await store.changeNote(reading.article, { text: { base: '', text: 'from before' } });
  const article = show(open(reading));
  await expect.element(field()).toHaveValue('from before');
  await userEvent.clear(field());
  await expect.poll(() => kept(article)).toBeNull();
});

test('a field that goes away writes what it holds first', async () => {
  const article = open(readSample());
  const root = mount(
    <NoteField annotations={article.annotations} draft={article.annotations.note} rows={2} />,
  );
  await expect.poll(() => article.annotations.note.isDirty).toBe(false);
  await userEvent.type(field(), 'half a sen');
  render(null, root);
  await expect.poll(() => kept(article)).toBe('half a sen');
});

describe.each([
  ['pagehide', () => dispatchEvent(new Event('pagehide'))],
  ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
])('on %s', (_, leave) => {
  test('it is sent before anything is awaited', async () => {
    const article = show();
    await expect.element(field()).toHaveValue('');
    const sent: string[] = [];
    const mend = breakStore({
      changeNote: async (header, change) => {
        sent.push(change.text?.text ?? '');
        return store.changeNote(header, change);
      },
    });
    onTestFinished(() => void mend());
    await article.annotations.refresh();
    article.annotations.note.edit('the last words');
    leave();
    expect(sent).toEqual(['the last words']);
  });
});

describe('what another surface writes', () => {
  test('appears, with the caret at the words it stood at', async () => {
    const reading = readSample();
    await store.changeNote(reading.article, { text: { base: '', text: 'one two' } });
    const article = show(open(reading));
    await expect.element(field()).toHaveValue('one two');
    element().focus();
    element().setSelectionRange(4, 7);
    const other = elsewhere(article);
    await expect.poll(() => other.text.value).toBe('one two');
    other.edit('zero one two');
    await expect.element(field()).toHaveValue('zero one two');
    expect([element().selectionStart, element().selectionEnd]).toEqual([9, 12]);
  });

  test('does not draw the focus to the field', async () => {
    const article = show();
    const other = elsewhere(article);
    other.edit('elsewhere');
    await expect.element(field()).toHaveValue('elsewhere');
    expect(document.activeElement).not.toBe(element());
  });
});

describe('a write that fails', () => {
  test('says why, keeps the words, and succeeds when tried again', async () => {
    const article = show();
    await expect.element(field()).toHaveValue('');
    const mend = breakStore({
      changeNote: () => Promise.reject(new StoreError('storeFull', 'made to fail')),
    });
    onTestFinished(() => void mend());
    await userEvent.type(field(), 'words');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Your words are still here. There is no room left on this machine');
    await expect.element(field()).toHaveValue('words');
    mend();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(await kept(article)).toBe('words');
  });
});

describe('a note that cannot be had', () => {
  test('is not written over', async () => {
    const reading = readSample();
    await store.changeNote(reading.article, { text: { base: '', text: 'from before' } });
    const mend = breakStore({
      kept: () => Promise.reject(new StoreError('storeFailed', 'made to fail')),
    });
    onTestFinished(() => void mend());
    const article = show(open(reading));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await userEvent.type(field(), 'new');
    mend();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => kept(article)).toBe('from before\n\nnew');
  });
});

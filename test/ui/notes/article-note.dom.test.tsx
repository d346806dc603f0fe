import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/notes/notes.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ArticleNote } from '../../../src/ui/notes/article-note.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readSample } from '../../stand-in/readings.ts';

const field = () => page.getByRole('textbox', { name: 'Note' });
const button = (name: string) => page.getByRole('button', { name });
const preview = () => page.getByRole('region', { name: 'Note, as it reads' });

async function show(note: string) {
  const article = open(readSample());
  const root = mount(
    <ArticleNote annotations={article.annotations} rows={2} isLabelSeen asked={0} />,
  );
  await expect.element(field()).toBeVisible();
  if (note) await userEvent.fill(field(), note);
  return { article, root };
}

test('an empty note has nothing to preview', async () => {
  await show('');
  await expect.element(button('Preview')).not.toBeInTheDocument();
});

test('a note is looked at as its Markdown means it, and edited again', async () => {
  await show('Ask the **board**');
  await userEvent.click(button('Preview'));
  await expect.element(preview()).toHaveTextContent('Ask the board');
  await expect.element(button('Edit')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('Ask the **board**');
});

test('what is typed goes on being saved while it is looked at', async () => {
  const { article } = await show('half a sen');
  await userEvent.click(button('Preview'));
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(article.annotations.note.isDirty).toBe(false);
});

test('the preview follows what another surface writes, and ends with the note', async () => {
  const { article } = await show('one');
  await userEvent.click(button('Preview'));
  await expect.poll(() => article.annotations.note.isDirty).toBe(false);
  const other = open(article.reading.peek()).annotations.note;
  await expect.poll(() => other.text.value).toBe('one');
  other.edit('one *two*');
  await expect.element(preview()).toHaveTextContent('one two');
  other.edit('');
  await expect.element(field()).toHaveValue('');
});

test.each(['light', 'dark'] as const)('on %s axe finds nothing', async (scheme) => {
  await prefer(scheme);
  const { article, root } = await show('# Title\n\nwords with [a link](https://x.example)');
  await article.annotations.changeTags({ addTags: ['tide mills', 'craft'] });
  await expect.element(button('Remove tag craft')).toBeVisible();
  expect(await findings(root)).toEqual([]);
  await userEvent.click(button('Preview'));
  expect(await findings(root)).toEqual([]);
  await open(readSample()).annotations.changeTags({ addTags: ['tides'] });
  await userEvent.type(page.getByRole('combobox'), 't');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  expect(await findings(root)).toEqual([]);
});

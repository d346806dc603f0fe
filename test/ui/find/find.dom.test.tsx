import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/reading/reading.css';
import '../../../src/ui/article/article-body.css';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { findText } from '../../../src/ui/find/find-text.ts';
import { findings } from '../../stand-in/axe.ts';
import '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { readingOf, readSample } from '../../stand-in/readings.ts';

const TEXT = '<p>The mill. A <em>mi</em>ll again, and a MILL.</p>';
const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const field = () => page.getByRole('textbox', { name: 'Find in this article' });

test('words are found large or small, and over elements', () => {
  const root = document.createElement('div');
  root.innerHTML = TEXT;
  expect(findText([root], ' mill ').map(String)).toEqual(['mill', 'mill', 'MILL']);
  expect(findText([root], '  ')).toEqual([]);
  expect(findText([root], 'weir')).toEqual([]);
});

test('letters that grow when they are made small move nothing', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>İstanbul and the mill</p>';
  expect(findText([root], 'mill').map(String)).toEqual(['mill']);
});

test('words are found over lines, hyphens that are not seen, and marks of any make', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>The old\n   mill. It’s a wa\u00adter\u00admill (x.y) of “Elm”.</p>';
  const found = (words: string) => findText([root], words).length;
  expect(['old mill', 'old  mill', "it's", 'watermill', '"elm"', '(x.y)'].map(found)).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
  expect(['x.y.', '(xzy)', 'm.ll'].map(found)).toEqual([0, 0, 0]);
});

describe('in the reader', () => {
  const show = () => mount(<Reader copy={succeed(readingOf(TEXT))} page={null} />);

  test('F opens the field, Enter goes on, Escape closes it and nothing else', async () => {
    const root = show();
    await userEvent.keyboard('f');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('mill');
    await expect.element(page.getByText('1 of 4')).toBeVisible();
    expect(painted('find')).toHaveLength(4);
    await userEvent.keyboard('{Enter}{Enter}{Enter}');
    await expect.element(page.getByText('4 of 4')).toBeVisible();
    expect(painted('find-current')).toEqual(['MILL']);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(page.getByText('3 of 4')).toBeVisible();
    expect(await findings(root)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => painted('find')).toEqual([]);
    expect(root.querySelector('.find')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('.article-body'));
    expect(root.querySelector('.reader')).not.toBeNull();
  });

  test('headline, summary, byline, source and the words under a picture are found, too', async () => {
    const sample = readSample();
    const root = mount(<Reader copy={succeed(sample)} page={null} />);
    const { dek, byline, leadImage, source } = sample.article;
    await userEvent.keyboard('f');
    for (const words of [dek, byline, leadImage?.caption, source]) {
      expect(words).toBeTruthy();
      await userEvent.fill(field(), words as string);
      await expect.poll(() => painted('find-current')).toEqual([words]);
    }
    await userEvent.fill(field(), sample.article.title);
    await expect.poll(() => painted('find-current')).toEqual([sample.article.title]);
    expect(root.querySelector('h1')?.textContent).toBe(sample.article.title);
  });

  test('what is folded opens for words that stand in it', async () => {
    const folded = '<details><summary>More</summary><p>The weir.</p></details>';
    const root = mount(<Reader copy={succeed(readingOf(TEXT + folded))} page={null} />);
    await userEvent.keyboard('f');
    await userEvent.fill(field(), 'weir');
    await expect
      .poll(() => root.querySelector('.article-body details')?.hasAttribute('open'))
      .toBe(true);
  });

  test('what was found last is selected once the field is closed, to be saved by a key', async () => {
    show();
    await userEvent.keyboard('f');
    await userEvent.fill(field(), 'again');
    await expect.element(page.getByText('1 of 1')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => String(getSelection())).toBe('again');
  });

  test('that there is nothing is said', async () => {
    show();
    await userEvent.keyboard('f');
    await userEvent.fill(field(), 'weir');
    await expect.element(page.getByText('0 of 0')).toBeVisible();
  });
});

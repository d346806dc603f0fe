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
import { readingOf } from '../../stand-in/readings.ts';

const TEXT = '<p>The mill. A <em>mi</em>ll again, and a MILL.</p>';
const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const field = () => page.getByRole('textbox', { name: 'Find in this article' });

test('words are found large or small, and over elements', () => {
  const root = document.createElement('div');
  root.innerHTML = TEXT;
  expect(findText(root, ' mill ').map(String)).toEqual(['mill', 'mill', 'MILL']);
  expect(findText(root, '  ')).toEqual([]);
  expect(findText(root, 'weir')).toEqual([]);
});

test('letters that grow when they are made small move nothing', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>İstanbul and the mill</p>';
  expect(findText(root, 'mill').map(String)).toEqual(['mill']);
});

describe('in the reader', () => {
  const show = () => mount(<Reader copy={succeed(readingOf(TEXT))} page={null} />);

  test('F opens the field, Enter goes on, Escape closes it and nothing else', async () => {
    const root = show();
    await userEvent.keyboard('f');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('mill');
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    expect(painted('find')).toHaveLength(3);
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.element(page.getByText('3 of 3')).toBeVisible();
    expect(painted('find-current')).toEqual(['MILL']);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    expect(await findings(root)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => painted('find')).toEqual([]);
    expect(root.querySelector('.find')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('.article-body'));
    expect(root.querySelector('.reader')).not.toBeNull();
  });

  test('that there is nothing is said', async () => {
    show();
    await userEvent.keyboard('f');
    await userEvent.fill(field(), 'weir');
    await expect.element(page.getByText('0 of 0')).toBeVisible();
  });
});

import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../stand-in/extension.ts';
import { TabList } from '../../../src/surfaces/side-panel/tab-list.tsx';
import { mount } from '../../stand-in/mount.ts';

afterEach(() => {
  document.documentElement.dir = 'ltr';
});

const tabs = ['one', 'two', 'three'].map((id) => ({ id, name: id, count: 0 }));

test.each([
  ['ltr', 'ArrowRight', 'two'],
  ['ltr', 'ArrowLeft', 'three'],
  ['rtl', 'ArrowLeft', 'two'],
  ['rtl', 'ArrowRight', 'three'],
])('where lines run %s, %s leads to the tab that is seen there', async (dir, key, id) => {
  document.documentElement.dir = dir;
  const selected: string[] = [];
  const root = mount(<TabList tabs={tabs} selected="one" select={(tab) => selected.push(tab)} />);
  root.querySelector<HTMLElement>('#one')?.focus();
  await userEvent.keyboard(`{${key}}`);
  expect(selected).toEqual([id]);
  expect(document.activeElement?.id).toBe(id);
});

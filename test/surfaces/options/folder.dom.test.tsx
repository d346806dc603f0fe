import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/controls/choice.css';
import '../../../src/surfaces/options/options.css';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { keepFolder } from '../../../src/browser/markdown-folder.ts';
import { FolderSection } from '../../../src/surfaces/options/markdown/folder-section.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { folderLeave, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { header, quoteIn } from '../../store/sample.ts';

const button = (name: string) => page.getByRole('button', { name });
/** A folder that this browser gives without a dialog. */
const folder = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('Notes', { create: true });
const files = async () => {
  const names: string[] = [];
  for await (const name of (await folder()).keys()) names.push(name);
  return names;
};

beforeEach(async () => {
  await store.addQuote(quoteIn('folder', 'words', 1, 6));
  await keepFolder(await folder());
});
afterEach(async () => {
  folderLeave.isGiven = true;
  await keepFolder(null);
  await (await navigator.storage.getDirectory()).removeEntry('Notes', { recursive: true });
});

describe.each(['light', 'dark'] as const)('the settings with a folder chosen, %s,', (scheme) => {
  beforeEach(() => prefer(scheme));

  test('name it, say when it was written, and have nothing against them', async () => {
    const root = mount(<FolderSection />);
    await expect.element(page.getByText('Notes')).toBeVisible();
    await expect.element(page.getByText(/^Everything is written/)).toBeVisible();
    expect(await files()).toEqual([`${header('folder').title}.md`]);
    await expect.element(button('Stop writing')).toBeVisible();
    expect(await findings(root)).toEqual([]);
  });

  test('say that it waits for leave, with the way to give it first', async () => {
    folderLeave.isGiven = false;
    const root = mount(<FolderSection />);
    await expect.element(button('Go on writing')).toBeVisible();
    expect(root.querySelector('.rules-ways > button')?.textContent).toBe('Go on writing');
    expect(await files()).toEqual([]);
    expect(await findings(root)).toEqual([]);
  });
});

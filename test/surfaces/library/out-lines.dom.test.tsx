import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/surfaces/library/library.css';
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LibraryController } from '../../../src/surfaces/library/library-controller.ts';
import { BackupLine } from '../../../src/surfaces/library/out-lines.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A library of six articles with a note each, kept for so many days. */
const kept = (days: number) =>
  ({
    articles: signal(
      Array.from({ length: 6 }, () => ({
        quotes: [],
        note: {},
        created: Date.now() - days * DAY,
      })),
    ),
  }) as unknown as LibraryController;

test('a backup is spoken of when it is long ago, until that is turned off', async () => {
  await store.putOutSettings({ reminds: true, lastBackup: Date.now() - 40 * DAY });
  const root = mount(<BackupLine controller={kept(100)} />);
  await expect.element(page.getByText(/more than a month old/)).toBeVisible();
  await page.getByRole('button', { name: 'Do not remind me' }).click();
  await expect.poll(() => root.textContent).toBe('');
  expect((await store.outSettings()).reminds).toBe(false);
});

test.each(['light', 'dark'] as const)(
  'it says that there was none, and has no findings in %s',
  async (scheme) => {
    await prefer(scheme);
    await store.putOutSettings({ reminds: true, lastBackup: null });
    const root = mount(<BackupLine controller={kept(100)} />);
    await expect.element(page.getByText('No backup has been saved yet.')).toBeVisible();
    expect(await findings(root)).toEqual([]);
  },
);

test('nothing is said while what is kept is new', async () => {
  await store.putOutSettings({ reminds: true, lastBackup: null });
  const root = mount(<BackupLine controller={kept(2)} />);
  const later = mount(<BackupLine controller={kept(100)} />);
  await expect.poll(() => later.textContent).not.toBe('');
  expect(root.textContent).toBe('');
});

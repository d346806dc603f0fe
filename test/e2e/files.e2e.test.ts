import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, hasControl } from '../../scripts/drive/find-control.mjs';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path }] = PAGES as [(typeof PAGES)[0]];

/** The page on which Chromium lets its owner choose gives this to itself alone. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateProfileConfiguration(choice: object): Promise<void>;
      updateExtensionConfiguration(choice: object): Promise<void>;
      getExtensionInfo(id: string): Promise<{ fileAccess: { isActive: boolean } }>;
    };
  };
}

describe.each(BROWSERS)('in %s, where files may not be read', (kind) => {
  let session: Session;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-files-'));
    const story = join(folder, 'story.html');
    await copyFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), story);
    file = String(pathToFileURL(story));
    session = await beginSession(kind, {
      preferences: { 'extensions.webextensions.fileSchemeAccess.requireOptIn': true },
    });
    if (kind === 'chromium') await forbidFiles(session);
  });
  afterAll(async () => {
    await session?.end();
    await rm(folder, { recursive: true, force: true });
  });

  test('it is said how that is turned on', async () => {
    const ours = await sidePanel(session);
    await session.driver.goTo(file);
    const code = kind === 'firefox' ? 'pageFileBlockedFirefox' : 'pageMayBeFile';
    await expect
      .poll(() => ours.evaluate(() => document.body.textContent))
      .toContain(await message(code));
    const leads = await hasControl(ours, 'button', await message('pageFileAllow'));
    // Firefox lets nobody open its own pages.
    expect(leads).toBe(kind === 'chromium');
  });
});

/** The popup may read any page once, for its button has been pressed; the panel has to ask. */
async function sidePanel({ driver, site }: Session): Promise<Surface> {
  await driver.goTo(site + path);
  await clickControl(await driver.pressButton(), 'button', await message('openSidePanel'));
  return driver.sidePanel();
}

async function forbidFiles({ driver }: Session): Promise<void> {
  const page = await driver.goTo('chrome://extensions/');
  const id = new URL(driver.origin).host;
  await page.evaluate(async (extensionId: string) => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    // Without it, an extension out of a folder is not started again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess: false });
  }, id);
  const isForbidden = () =>
    page.evaluate(async (extensionId: string) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return !(await developerPrivate.getExtensionInfo(extensionId)).fileAccess.isActive;
    }, id);
  await waitUntil('files to be forbidden', isForbidden);
}

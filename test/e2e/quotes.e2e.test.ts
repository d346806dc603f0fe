import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { paintedIn, pixelsOf } from './painted.ts';
import { showsText } from './see.ts';
import { selectText } from './select-text.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path, quote, kept }] = PAGES as [(typeof PAGES)[0]];

/** Under words that are quoted in yellow on a live page: #f8e6b8. */
const YELLOW: [number, number, number] = [248, 230, 184];

describe.each(BROWSERS)('in %s a quote', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const open = async () => {
    const page = await session.driver.goTo(session.site + path);
    await page.click('h1');
    return page;
  };
  const openPanel = async (): Promise<Surface> => {
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await message('openSidePanel'));
    return session.driver.sidePanel();
  };
  const openReader = async (): Promise<Surface> => {
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await session.driver.tab();
    const address = () => reader.evaluate(() => location.href);
    await expect.poll(address).toContain(session.driver.origin);
    return reader;
  };

  test('saved on the page by its key is painted there, in the panel and in the reader', async () => {
    const page = await open();
    await selectText(page, quote);
    await session.driver.command('save-quote');
    await expect.poll(() => paintedIn(page)).toEqual([quote]);
    await expect.poll(() => pixelsOf(page, YELLOW)).toBeGreaterThan(400);
    const panel = await openPanel();
    await expect.poll(() => paintedIn(panel)).toEqual([quote]);
    await clickControl(panel, 'tab', new RegExp(`^${await message('notes')}`));
    await findControl(panel, 'button', new RegExp(quote));
    const reader = await openReader();
    await expect.poll(() => paintedIn(reader)).toEqual([quote]);
  });

  test('is painted again when the page is opened another time', async () => {
    await session.driver.goTo(`${session.site}e2e/pages/front-page.html`);
    const page = await open();
    await expect.poll(() => paintedIn(page)).toEqual([quote]);
  });

  test('saved in the reader is painted on the page', async () => {
    await open();
    const reader = await openReader();
    await showsText(reader, kept);
    await selectText(reader, kept);
    await clickControl(reader, 'button', await message('quoteSave'));
    await expect.poll(() => paintedIn(reader)).toContain(kept);
    const page = await session.driver.back();
    await expect.poll(() => paintedIn(page)).toEqual([quote, kept].sort());
  });
});

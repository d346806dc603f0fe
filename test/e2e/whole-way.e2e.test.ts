import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl, hasControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { noteIn, showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const NOTE = 'Ask the harbour board about September.';

/** The button names the kind of what it puts back, and its first words. */
const putBack = async (words: string) =>
  new RegExp(await message('putBackNamed', [`.*${words.slice(0, 30)}`]));

describe.each(BROWSERS)('in %s, from page to note', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  /** Somebody who reads a page has clicked in it; Firefox has no way back to one that nobody has. */
  const open = async (path: string) => {
    const page = await session.driver.goTo(session.site + path);
    await page.click('h1');
  };
  const openPanel = async (): Promise<Surface> => {
    await clickControl(
      await session.driver.pressButton(),
      'button',
      await message('openSidePanel'),
    );
    return session.driver.sidePanel();
  };

  /** A tab's name has a count behind it once there is something to count. */
  const openTab = async (panel: Surface, name: string) =>
    clickControl(panel, 'tab', new RegExp(`^${await message(name)}`));

  describe.each(PAGES)('on $path', ({ path, title, kept, quote, promo }) => {
    test('the popup shows the clean article, counts what it removed, and puts it back', async () => {
      await open(path);
      const popup = await session.driver.pressButton();
      await findControl(popup, 'heading', title);
      await showsText(popup, kept);
      expect(await textOf(popup)).not.toContain(promo);
      await clickControl(popup, 'button', /\d+ links in \d+ places/);
      await clickControl(popup, 'button', await putBack(promo));
      await findControl(popup, 'link', promo);
    });

    test('the panel keeps a quote and a note over a restart of the browser', async () => {
      await open(path);
      const panel = await openPanel();
      await openTab(panel, 'articleRegion');
      await showsText(panel, kept);
      await selectText(panel, quote);
      await clickControl(panel, 'button', await message('quoteSave'));
      await showsText(panel, await message('quoteSaved'));
      await openTab(panel, 'notes');
      await panel.type(await findControl(panel, 'textbox', await message('note')), NOTE);
      await showsText(panel, await message('noteSaved'));

      await session.restart();
      await open(path);
      const later = await openPanel();
      await showsText(later, kept);
      await openTab(later, 'notes');
      await expect.poll(() => noteIn(later)).toBe(NOTE);
      await findControl(later, 'button', quote);
    });

    test('the reader opens in the tab, shows what was kept, and Back returns', async () => {
      await open(path);
      await clickControl(await session.driver.pressButton(), 'button', await message('openReader'));
      const reader = await session.driver.tab();
      const address = () => reader.evaluate(() => location.href);
      await expect.poll(address).toContain(session.driver.origin);
      await findControl(reader, 'heading', title);
      await showsText(reader, kept);
      await clickControl(reader, 'button', await message('keyNote'));
      await expect.poll(() => noteIn(reader)).toBe(NOTE);
      const page = await session.driver.back();
      expect(await page.evaluate(() => location.href)).toBe(session.site + path);
    });
  });

  test('a page that is no article says so, and is read when that is wanted', async () => {
    await open('e2e/pages/front-page.html');
    const popup = await session.driver.pressButton();
    await showsText(popup, await message('pageNoArticle'));
    expect(await hasControl(popup, 'button', await message('openReader'))).toBe(false);
    await clickControl(popup, 'button', await message('readAnyway'));
    await findControl(popup, 'heading', /Everything for house and yard/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { findings } from './findings.ts';
import { PAGES } from './pages.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

describe.each(BROWSERS)('in %s axe finds nothing', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const [{ path, title, quote }] = PAGES as [(typeof PAGES)[0]];
  const openPopup = async (page = path) => {
    await session.driver.goTo(session.site + page);
    return session.driver.pressButton();
  };

  // In Chromium `axe-table.e2e.test.ts` looks at them, by more looks.
  const schemes = kind === 'firefox' ? (['light', 'dark'] as const) : [];
  describe.each(schemes)('on %s', (scheme) => {
    beforeAll(() => session.driver.prefer(scheme));

    test('in the popup, with the list of what was removed open', async () => {
      const popup = await openPopup();
      await findControl(popup, 'heading', title);
      expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        scheme === 'dark',
      );
      expect(await findings(popup)).toEqual([]);
      await clickControl(popup, 'button', /links in \d+ places/);
      expect(await findings(popup)).toEqual([]);
    });

    test('in the popup of a page that is no article', async () => {
      const popup = await openPopup('e2e/pages/front-page.html');
      await showsText(popup, await message('pageNoArticle'));
      expect(await findings(popup)).toEqual([]);
    });

    test('in the side panel', async () => {
      await clickControl(await openPopup(), 'button', await message('openSidePanel'));
      const panel = await session.driver.sidePanel();
      await findControl(panel, 'heading', title);
      expect(await findings(panel)).toEqual([]);
    });

    test('in the reader', async () => {
      await clickControl(await openPopup(), 'button', await message('openReader'));
      const reader = await session.driver.tab();
      const address = () => reader.evaluate(() => location.href);
      await expect.poll(address).toContain(session.driver.origin);
      await findControl(reader, 'heading', title);
      expect(await findings(reader)).toEqual([]);
    });

    test('in the library', async () => {
      const page = `${session.driver.origin}/src/surfaces/library/library.html`;
      const library = await session.driver.goTo(page);
      await showsText(library, await message('libraryEmptyState'));
      expect(await findings(library)).toEqual([]);
    });

    test('on the options page', async () => {
      const page = `${session.driver.origin}/src/surfaces/options/options.html`;
      const options = await session.driver.goTo(page);
      await findControl(options, 'heading', await message('optionsTitle'));
      await showsText(options, await message('optionsRulesNone'));
      expect(await findings(options)).toEqual([]);
    });
  });

  // Last: the library has to be empty before.
  test.each(['light', 'dark'] as const)('in the frame for a note on a page, %s', async (scheme) => {
    await session.driver.prefer(scheme);
    const page = await session.driver.goTo(session.site + path);
    await selectText(page, quote);
    await session.driver.command('save-quote');
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await session.driver.command('save-quote');
    const frame = await session.driver.noteFrame();
    await findControl(frame, 'textbox', await message('quoteNote'));
    expect(await findings(frame)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl, hasControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path, title, quote }] = PAGES as [(typeof PAGES)[0]];
const SEARCH = 'input[type=search]';

describe.each(BROWSERS)('in %s the library', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const open = async () => {
    const { driver } = session;
    const library = await driver.goTo(`${driver.origin}/src/surfaces/library/library.html`);
    await findControl(library, 'heading', await message('library'));
    return library;
  };

  test('finds a quote that was kept in the reader, and deletes it', async () => {
    const { driver, site } = session;
    await driver.goTo(site + path);
    await clickControl(await driver.pressButton(), 'button', await message('openReader'));
    const reader = await driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(driver.origin);
    await findControl(reader, 'heading', title);
    expect(await hasControl(reader, 'button', await message('library'))).toBe(true);
    await selectText(reader, quote);
    await clickControl(reader, 'button', await message('quoteSave'));
    await showsText(reader, await message('quoteSaved'));

    const library = await open();
    await library.type(SEARCH, quote.slice(0, 12));
    await showsText(library, quote);
    for (const key of ['ArrowDown', 'ArrowDown', 'Delete']) await library.press(key);
    await showsText(library, '1 deleted');
    expect(await textOf(library)).not.toContain(quote);
  });

  test('has it still to be restored in the next run of the browser, and leads to its place', async () => {
    await session.restart();
    const library = await open();
    await clickControl(library, 'button', 'Bin (1)');
    await showsText(library, quote);
    await clickControl(library, 'button', await message('libraryRestore'));
    await showsText(library, await message('libraryRemovedNone'));
    await clickControl(library, 'button', await message('libraryBack'));
    await showsText(library, quote);

    // The words themselves are the way.
    await library.click('.entry-way');
    const page = await session.driver.tab();
    const where = () => page.evaluate(() => location.href);
    await expect.poll(where).toContain(path);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl, hasControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { bareBuild } from './bare-build.ts';
import { dragOver } from './drag-over.ts';
import { PAGES } from './pages.ts';
import { paintedIn } from './painted.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path, title, quote, kept }] = PAGES as [(typeof PAGES)[0]];

describe.each(BROWSERS)('in %s, without keys, menus, panels and windows', (kind) => {
  let session: Session;
  let build: Awaited<ReturnType<typeof bareBuild>>;

  beforeAll(async () => {
    build = await bareBuild(kind);
    session = await beginSession(kind, { extension: build.folder });
  });
  afterAll(async () => {
    await session?.end();
    await build?.remove();
  });

  const open = async () => {
    const page = await session.driver.goTo(session.site + path);
    await page.click('h1');
    return page;
  };

  test('the background starts and tells articles', async () => {
    await open();
    const article = await message('actionTitleArticle');
    await expect.poll(() => session.driver.buttonTitle()).toBe(article);
  });

  test('the popup has the whole screen, and offers what can be done', async () => {
    await open();
    const popup = await session.driver.pressButton();
    await findControl(popup, 'heading', title);
    const missing = () => {
      const all = globalThis as unknown as { browser?: object; chrome: object };
      return ['commands', 'contextMenus', 'sidePanel', 'sidebarAction', 'windows'].filter(
        (name) => Reflect.get(all.browser ?? all.chrome, name) !== undefined,
      );
    };
    expect(await popup.evaluate(missing), 'what is there all the same').toEqual([]);
    const width = await popup.evaluate(() => getComputedStyle(document.body).width);
    expect(width).toBe(`${await popup.evaluate(() => innerWidth)}px`);
    expect(await hasControl(popup, 'button', await message('openSidePanel'))).toBe(false);
    await showsText(popup, await message('quoteOfferMore'));
  });

  test('a first quote is made from the popup, and painted again later', async () => {
    const page = await open();
    await selectText(page, quote);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await message('quoteSelected'));
    await expect.poll(() => paintedIn(page)).toEqual([quote]);
    await session.driver.goTo(`${session.site}e2e/pages/front-page.html`);
    const again = await open();
    await expect.poll(() => paintedIn(again)).toEqual([quote]);
  });

  test('words that are selected afterwards are offered to be saved', async () => {
    const page = await session.driver.goTo(`${session.site}${PAGES[1]?.path}`);
    await page.click('h1');
    await clickControl(await session.driver.pressButton(), 'button', await message('quoteOffer'));
    const children = () => page.evaluate(() => document.documentElement.childElementCount);
    const before = await children();
    // The bar stands beside the body. The popup closes when the page is ready for it, which may be
    // after this has begun.
    const select = () => dragOver(page, PAGES[1]?.quote ?? '').then(children);
    await expect.poll(select).toBe(before + 1);
  });

  test('the reader opens from the popup', async () => {
    await open();
    await clickControl(await session.driver.pressButton(), 'button', await message('openReader'));
    const reader = await session.driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(session.driver.origin);
    await showsText(reader, kept);
  });
});

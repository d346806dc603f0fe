import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { randomFrom } from '../random-from.ts';
import { ask } from './ask.ts';
import { dragOver } from './drag-over.ts';
import { PAGES } from './pages.ts';
import { crossingIn, paintedIn, pixelsOf } from './painted.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path, quote, kept }] = PAGES as [(typeof PAGES)[0]];

/** Words of that quote. */
const crossing = 'part of it was something';

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
    const panel = await session.driver.sidePanel();
    // A sidebar that was open stays at what was chosen there last.
    await clickControl(panel, 'tab', await message('articleRegion'));
    return panel;
  };
  const openReader = async (): Promise<Surface> => {
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await session.driver.tab();
    const address = () => reader.evaluate(() => location.href);
    await expect.poll(address).toContain(session.driver.origin);
    return reader;
  };

  test('is offered on the page while the panel is open, and not before', async () => {
    const page = await open();
    const isOffered = () =>
      page.evaluate(() => document.querySelector(':root > div[popover]') !== null);
    await dragOver(page, quote);
    // By the time the popup shows the article, the bar would long have come.
    const popup = await session.driver.pressButton();
    await showsText(popup, kept);
    expect(await isOffered()).toBe(false);
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await showsText(panel, kept);
    // The page hears of the panel a moment after that is seen.
    await expect.poll(() => dragOver(page, quote).then(isOffered)).toBe(true);
  });

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

  test('is saved in the reader by the same key as on the page', async () => {
    await open();
    const reader = await openReader();
    await showsText(reader, kept);
    await reader.click('h1');
    await selectText(reader, 'only patience');
    await session.driver.command('save-quote');
    await expect.poll(() => paintedIn(reader)).toContain('only patience');
    await clickControl(reader, 'button', await message('quoteRemove'));
    await expect.poll(() => paintedIn(reader)).toEqual([quote, kept].sort());
  });

  test('that crosses another is picked where they cross, removed, and brought back', async () => {
    const page = await open();
    await selectText(page, crossing);
    await session.driver.command('save-quote');
    await expect.poll(() => crossingIn(page)).toEqual([crossing]);
    const panel = await openPanel();
    await expect.poll(() => crossingIn(panel)).toEqual([crossing]);
    const place = await panel.evaluate(() => {
      const [range] = CSS.highlights.get('mark-crossing') ?? [];
      (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, height } = (range as Range).getClientRects()[0] as DOMRect;
      return { x: left + 10, y: top + height / 2 };
    });
    await panel.clickAt(place.x, place.y);
    await findControl(panel, 'button', quote);
    await clickControl(panel, 'button', crossing);
    await clickControl(panel, 'button', await message('quoteRemove'));
    await expect.poll(() => paintedIn(page)).toEqual([quote, kept].sort());
    await clickControl(panel, 'button', await message('undo'));
    await expect.poll(() => crossingIn(page)).toEqual([crossing]);
  });

  test('that is clicked on in the panel is shown on the page', async () => {
    const page = await open();
    await expect.poll(() => crossingIn(page)).toEqual([crossing]);
    const panel = await openPanel();
    await expect.poll(() => crossingIn(panel)).toEqual([crossing]);
    await page.evaluate(() => scrollTo(0, 0));
    const place = await panel.evaluate((words: string) => {
      const ranges = [...(CSS.highlights.get('mark-yellow') ?? [])] as Range[];
      const range = ranges.find((one) => String(one) === words) as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, height } = range.getClientRects()[0] as DOMRect;
      return { x: left + 10, y: top + height / 2 };
    }, kept);
    await panel.clickAt(place.x, place.y);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('stays as it is however often somebody clicks somewhere (500 times)', async () => {
    const page = await open();
    await expect.poll(() => crossingIn(page)).toEqual([crossing]);
    const before = await keptOf(session);
    const back = await open();
    await expect.poll(() => crossingIn(back)).toEqual([crossing]);
    // Of the page's own doing, nothing may happen: links lead nowhere.
    const { width, height } = await back.evaluate(() => {
      const stay = (event: Event) => event.preventDefault();
      for (const type of ['click', 'submit']) addEventListener(type, stay, true);
      return { width: innerWidth, height: innerHeight };
    });
    const random = randomFrom(11);
    for (let click = 0; click < 500; click++) {
      if (click % 20 === 0) await back.evaluate((at: number) => scrollTo(0, at), random() * 3000);
      await back.clickAt(Math.floor(random() * width), Math.floor(random() * height));
    }
    expect(await back.evaluate(() => location.pathname)).toContain(path);
    expect(await crossingIn(back)).toEqual([crossing]);
    expect(await keptOf(session)).toEqual(before);
  });

  test('is saved and noted by keyboard alone, from the page on', async () => {
    await open();
    const popup = await session.driver.pressButton();
    await showsText(popup, kept);
    // The popup goes away under the key; one that is not ready to hear it is asked again.
    const reader = await session.driver.tab();
    const address = () => reader.evaluate(() => location.href).catch(() => '');
    const pressed = () => popup.press('r').catch(() => undefined);
    await expect.poll(() => pressed().then(address)).toContain(session.driver.origin);
    await showsText(reader, kept);
    const chosen = () => reader.evaluate(() => String(document.getSelection()));
    await expect.poll(() => reader.press('s').then(chosen)).not.toBe('');
    for (const key of ['ArrowDown', 'ArrowDown', 'q']) await reader.press(key);
    await showsText(reader, await message('quoteSaved'));
    const saved = (await keptOf(session, reader)).length;
    expect(saved).toBe(4);
    await reader.press('e');
    const focused = () => reader.evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe('TEXTAREA');
    for (const key of 'why') await reader.press(key);
    await expect
      .poll(async () => (await keptOf(session, reader)).map(({ note }) => note))
      .toContain('why');
  });

  test('is the last to be removed: the kit leaves the site, until one is back', async () => {
    const options = await session.driver.goTo(optionsOf(session));
    const ids = (await keptOf(session, options)).map(({ id }) => id);
    await expect.poll(() => kitRunsOn(options)).not.toEqual([]);
    expect((await ask(options, 'quotes:remove', { ids })).ok).toBe(true);
    await expect.poll(() => kitRunsOn(options)).toEqual([]);
    await session.restart();
    const again = await session.driver.goTo(optionsOf(session));
    expect((await keptOf(session, again)).length).toBe(0);
    await expect.poll(() => kitRunsOn(again)).toEqual([]);
    expect((await ask(again, 'quotes:restore', { ids })).ok).toBe(true);
    await expect.poll(() => kitRunsOn(again)).toContain(`*://${new URL(session.site).hostname}/*`);
    const page = await open();
    await expect.poll(() => paintedIn(page)).toContain(kept);
  });
});

const optionsOf = ({ driver }: Session) => `${driver.origin}/src/surfaces/options/options.html`;

/** Where the browser runs the quote kit unasked, asked from one of our own pages. */
const kitRunsOn = (page: Surface): Promise<string[]> =>
  page.evaluate(async () => {
    type Asked = {
      scripting: {
        getRegisteredContentScripts(of: { ids: string[] }): Promise<{ matches: string[] }[]>;
      };
    };
    const all = globalThis as unknown as { browser?: Asked; chrome: Asked };
    const { scripting } = all.browser ?? all.chrome;
    const [kit] = await scripting.getRegisteredContentScripts({ ids: ['quotes'] });
    return kit?.matches ?? [];
  });

/** What the store has of the sample article, asked from one of our own pages. */
async function keptOf(session: Session, from?: Surface) {
  const page = from ?? (await session.driver.goTo(optionsOf(session)));
  const url = session.site + path;
  const { value } = await ask(page, 'kept:get', { page: { url, canonicalUrl: null } });
  return value.quotes;
}

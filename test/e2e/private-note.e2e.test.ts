import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { ask } from './ask.ts';
import { paintedIn } from './painted.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const PATH = 'e2e/pages/spying.html';
const WORDS = 'kept two books';
const SECRET = 'xylem';
const FRAME = '/src/surfaces/note-frame/note-frame.html';

interface Extension {
  runtime: { getURL(path: string): string };
}

/** What the page of `pages/spying.html` has for itself. */
interface Spy {
  heard: string[];
  /** What its window was told of the focus last. */
  windowHas: string;
  attack(): string[];
  embed(address: string): Promise<string>;
}

describe.each(BROWSERS)('in %s a page', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const heard = (page: Surface) => page.evaluate(() => (window as unknown as Spy).heard.join('\n'));
  const written = (frame: Surface) =>
    frame.evaluate(() => document.querySelector('textarea')?.value);
  const isWrittenIn = (frame: Surface) =>
    frame.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea');
  /** Saves the words, or finds them saved, and asks for the note on them. */
  const askForNote = async () => {
    const page = await session.driver.goTo(session.site + PATH);
    await selectText(page, WORDS);
    await session.driver.command('save-quote');
    // It lets go of the selection once the quote is there.
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await expect.poll(() => paintedIn(page)).toEqual([WORDS]);
    await session.driver.command('save-quote');
    const frame = await session.driver.noteFrame();
    await findControl(frame, 'textbox', await message('quoteNote'));
    await expect.poll(() => isWrittenIn(frame)).toBe(true);
    return { page, frame };
  };
  const note = async () => {
    const options = await session.driver.goTo(
      `${session.driver.origin}/src/surfaces/options/options.html`,
    );
    const url = session.site + PATH;
    const { value } = await ask(options, 'kept:get', { page: { url, canonicalUrl: null } });
    return value.quotes.map((quote) => quote.note);
  };

  test('hears nothing of a note that is written on it, and can change none of it', async () => {
    const { page, frame } = await askForNote();
    for (const key of SECRET) await page.press(key);
    await expect.poll(() => written(frame)).toBe(SECRET);
    await showsText(frame, await message('noteSaved'));
    const found = await page.evaluate(() => (window as unknown as Spy).attack());
    for (const all of [found.join('\n'), await heard(page)]) {
      for (const letter of SECRET) expect(all).not.toMatch(new RegExp(`key\\w+ ${letter} `));
      expect(all).not.toContain(SECRET);
      expect(all).not.toContain('note-frame');
    }
    expect(found).toContain('frames 0');
    expect(await written(frame)).toBe(SECRET);
    expect(await note()).toEqual([SECRET]);
  });

  test('that takes the keyboard away by script gets no letter of it', async () => {
    const { page, frame } = await askForNote();
    const steals = [
      () => document.querySelector('input')?.focus(),
      () => (document.activeElement as HTMLElement | null)?.blur(),
      () => window.focus(),
    ];
    for (const steal of steals) {
      await page.evaluate(steal);
      // What it took is given back: its window has the focus no longer.
      const last = () => page.evaluate(() => (window as unknown as Spy).windowHas);
      await expect.poll(last).toBe('blur');
      await expect.poll(() => isWrittenIn(frame)).toBe(true);
      await page.press('z');
    }
    await expect.poll(() => written(frame)).toBe(`${SECRET}zzz`);
    await showsText(frame, await message('noteSaved'));
    expect(await heard(page)).not.toMatch(/^\w+ z /m);
  });

  test('that puts our frame into itself gets an empty one', async () => {
    const options = await session.driver.goTo(
      `${session.driver.origin}/src/surfaces/options/options.html`,
    );
    const dynamic = await options.evaluate((path: string) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.runtime.getURL(path) ?? '';
    }, FRAME.slice(1));
    for (const address of new Set([dynamic, session.driver.origin + FRAME])) {
      const { page } = await askForNote();
      await page.evaluate((from: string) => (window as unknown as Spy).embed(from), address);
      expect(await heard(page)).not.toMatch(/^port|frame-news/m);
    }
    expect(await note()).toEqual([`${SECRET}zzz`]);
    const alone = await session.driver.goTo(session.driver.origin + FRAME);
    await showsText(alone, await message('frameNotAsked'));
  });

  test('gets the keyboard back when the reader is done', async () => {
    const { page } = await askForNote();
    await page.press('q');
    // Firefox's driver has nobody left to be told that the key was pressed.
    await page.press('Escape').catch(() => undefined);
    const isThere = () =>
      page.evaluate(() => document.querySelector(':root > div[popover]') !== null);
    await expect.poll(isThere).toBe(false);
    await page.press('k');
    await expect.poll(() => heard(page)).toContain('keydown k');
    expect(await note()).toEqual([`${SECRET}zzzq`]);
  });
});

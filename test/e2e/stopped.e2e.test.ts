import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { ask } from './ask.ts';
import { PAGES } from './pages.ts';
import { paintedIn } from './painted.ts';
import { noteIn, showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const [{ path, kept }] = PAGES as [(typeof PAGES)[0]];

/** A page of which prose alone does not tell the main content. */
const UNSURE = {
  path: 'lazy-pictures/page.html',
  kept: 'Wie dichterbij komt ziet dat de pijlers uit drie eeuwen zijn',
};

/** Milliseconds from a click to the stop: before the worker has the request, while it writes, after it. */
const AFTER = [0, 0, 3, 6, 10, 20];

describe.each(BROWSERS)(
  'in %s, where the background is stopped as something is asked of it',
  (kind) => {
    let session: Session;
    let reader: Surface;

    beforeAll(async () => {
      session = await beginSession(kind);
      const { driver } = session;
      await (await driver.goTo(session.site + path)).click('h1');
      await clickControl(await driver.pressButton(), 'button', await message('openReader'));
      reader = await driver.tab();
      await waitUntil('the reader', async () =>
        (await reader.evaluate(() => location.href)).startsWith(driver.origin),
      );
      await showsText(reader, kept);
    });
    afterAll(() => session?.end());

    const all = async () => {
      const page = { url: session.site + path, canonicalUrl: null };
      return (await ask(reader, 'kept:get', { page })).value;
    };

    test('a note is kept as it was typed', async () => {
      await clickControl(reader, 'button', await message('keyNote'));
      const field = await findControl(reader, 'textbox', await message('note'));
      for (const [at, pause] of AFTER.entries()) {
        await reader.type(field, `w${at} `);
        await new Promise((done) => setTimeout(done, pause));
        await session.driver.stopBackground();
      }
      const words = AFTER.map((_, at) => `w${at} `).join('');
      await expect.poll(async () => (await all()).note?.text).toBe(words);
      expect(await noteIn(reader)).toBe(words);
    });

    test('every quote is kept, and kept once', async () => {
      const chosen = await sentences(reader, AFTER.length);
      for (const [at, words] of chosen.entries()) {
        await selectText(reader, words);
        const button = await findControl(reader, 'button', await message('quoteSave'));
        const click = (selector: string) =>
          document.querySelector<HTMLButtonElement>(selector)?.click();
        await reader.evaluate(click, button);
        await new Promise((done) => setTimeout(done, AFTER[at]));
        await session.driver.stopBackground();
        await expect.poll(() => paintedIn(reader)).toContain(words);
      }
      expect(chosen).toHaveLength(AFTER.length);
      expect((await all()).quotes.map(({ text }) => text).sort()).toEqual(chosen.sort());
    });

    test('a page that asks for a part of the kit is given it, and read', async () => {
      const { driver, site } = session;
      const page = await driver.goTo(`${site}pages/${UNSURE.path}`);
      await page.click('h1');
      const popup = await driver.pressButton();
      await driver.stopBackground();
      await showsText(popup, UNSURE.kept);
    });
  },
);

/** Sentences of the article that stand in one text node and in no other place. */
const sentences = (surface: Surface, count: number): Promise<string[]> =>
  surface.evaluate((count: number) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode() && found.length < count) {
      const text = walker.currentNode.nodeValue ?? '';
      const sentence = /[A-Z][\w ,-]{30,}\./.exec(text)?.[0];
      const isInText = walker.currentNode.parentElement?.closest('p');
      if (sentence && isInText) found.push(sentence);
    }
    return found;
  }, count);

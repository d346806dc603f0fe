import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { ask } from './ask.ts';
import { paintedIn, pixelsOf } from './painted.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const PAGE = 'e2e/pages/live.html';
const OFFER = /^Hide \d+ links on this page/;
const KEPT = 'no machine could reach the race';
const LATE = 'The work took four winters';

/** A whole paragraph of some lines, and a few words in its first. */
const OUTER =
  'For eleven years the wheel of the mill at Orrin had stood still, and hardly anybody in the village could say what it had sounded like. On Saturday morning, a little after nine, the sluice was opened, and the old oak wheel began to turn.';
const INNER = 'the wheel of the mill';

/** Under words that are quoted in yellow on a live page: #f8e6b8. */
const YELLOW: [number, number, number] = [248, 230, 184];

describe.each(BROWSERS)('in %s, a page', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const open = async () => {
    const page = await session.driver.goTo(session.site + PAGE);
    await page.click('h1');
    return page;
  };
  const save = async (page: Surface, words: string) => {
    await selectText(page, words);
    await session.driver.command('save-quote');
  };
  const setPaint = async (paint: string) => {
    const options = `${session.driver.origin}/src/surfaces/options/options.html`;
    await ask(await session.driver.goTo(options), 'settings:set-quotes', { settings: { paint } });
  };
  const isListShown = (page: Surface) => () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.most-read ol')?.offsetHeight !== 0);

  test('that gives its elements the names of our scripts turns nothing off', async () => {
    const page = await open();
    await page.evaluate(() => {
      const names = ['PageKit', 'QuoteKit', 'Parts'].map((name) => `lectern${name}`);
      for (const id of [...names, 'chrome', 'browser', 'navigation']) {
        const element = document.createElement('div');
        element.id = id;
        document.body.append(element);
      }
    });
    const popup = await session.driver.pressButton();
    await showsText(popup, KEPT);
    await clickControl(popup, 'switch', OFFER);
    await expect.poll(isListShown(page)).toBe(false);
    await save(page, KEPT);
    await expect.poll(() => paintedIn(page)).toEqual([KEPT]);
  });

  test('has a quote painted to its end, where another lies in its first line, too', async () => {
    const page = await open();
    await save(page, INNER);
    await expect.poll(() => paintedIn(page)).toContain(INNER);
    await selectText(page, OUTER);
    const lastLine = await page.evaluate(lastLineSelected);
    await session.driver.command('save-quote');
    await expect.poll(() => paintedIn(page)).toContain(OUTER);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect.poll(() => pixelsOf(page, YELLOW, lastLine)).toBeGreaterThan(100);
  });

  test('has no paint where the reader wants it beside the open panel alone', async () => {
    await setPaint('panel');
    const page = await open();
    const popup = await session.driver.pressButton();
    await showsText(popup, KEPT);
    expect(await paintedIn(page)).toEqual([]);
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await expect.poll(() => paintedIn(page)).toContain(KEPT);
    // As the panel goes when it is closed.
    await panel.evaluate(() => dispatchEvent(new Event('pagehide')));
    await expect.poll(() => paintedIn(page)).toEqual([]);
    await setPaint('always');
  });

  test('that is open while Lectern is updated keeps none of its marks, and works again', async () => {
    const page = await open();
    await expect.poll(() => paintedIn(page)).toContain(KEPT);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await expect.poll(isListShown(page)).toBe(false);
    await expect.poll(() => page.evaluate(isHiddenInside)).toBe(true);
    await session.driver.update();
    await page.click('h1');
    await expect.poll(isListShown(page)).toBe(true);
    await expect.poll(() => page.evaluate(isHiddenInside)).toBe(false);
    const said = await page.evaluate(() => document.querySelectorAll('[popover]').length);
    // Firefox ends the old scripts and runs the new at once: there is nothing to reload for.
    expect(said).toBe(kind === 'chromium' ? 1 : 0);
    if (kind === 'chromium') expect(await paintedIn(page)).toEqual([]);
    await save(page, LATE);
    await expect.poll(() => paintedIn(page)).toContain(LATE);
    const again = await session.driver.pressButton();
    await clickControl(again, 'switch', OFFER);
    await expect.poll(isListShown(page)).toBe(false);
    await clickControl(again, 'switch', /links hidden on this page/);
    await expect.poll(isListShown(page)).toBe(true);
  });
});

/** Runs in the page: whether the list in a shadow tree is out of sight. */
function isHiddenInside() {
  const root = document.querySelector('news-list')?.shadowRoot;
  return root?.querySelector<HTMLElement>('.around li')?.offsetHeight === 0;
}

/** Runs in the page: where the last line of what is selected stands. */
function lastLineSelected() {
  const boxes = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
  const { left, top, width, height } = boxes.at(-1) as DOMRect;
  return { left, top, width, height };
}

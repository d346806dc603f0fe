import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { siteRulesToJson } from '../../src/export/site-rules.ts';
import { siteRule } from '../store/sample.ts';
import { pickFile } from './pick-file.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const PAGE = 'e2e/pages/live.html';

/** Never, ask, always. */
const ALWAYS = 'fieldset :nth-child(3 of :has(input[name=mode])) input[name=mode]';
const OFFER = /^Hide \d+ links on this page/;

/** Which of the page's parts are to be seen. */
const seen = (page: Surface) =>
  page.evaluate(() => {
    const isSeen = (selector: string) => {
      const element = document.querySelector<HTMLElement>(selector);
      return element !== null && element.offsetHeight > 0;
    };
    return {
      text: isSeen('article p:nth-of-type(3)'),
      nav: isSeen('nav'),
      sources: isSeen('.references'),
      explore: isSeen('.explore li'),
      mostRead: isSeen('.most-read li'),
      late: isSeen('.trending li'),
    };
  });

const HIDING = {
  text: true,
  nav: true,
  sources: true,
  explore: false,
  mostRead: false,
  late: false,
};
const LOUD = { ...HIDING, explore: true, mostRead: true };

describe.each(BROWSERS)('in %s, on the live page', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  let page: Surface;
  beforeEach(async () => {
    page = await session.driver.goTo(session.site + PAGE);
    await page.click('h1');
  });

  const hide = async () => clickControl(await session.driver.pressButton(), 'switch', OFFER);
  /** The popup outlines a list by a layer, too, but that never has the focus. */
  const isPicking = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.localName === 'div' && focused.parentElement === document.documentElement;
    });
  const shows = (what: object) => expect.poll(() => seen(page)).toMatchObject(what);

  test('one switch hides what leads away, and gives the page back as it was', async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    await shows(LOUD);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await shows(HIDING);
    await clickControl(popup, 'switch', /links hidden on this page/);
    await shows(LOUD);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('the key says on the page what it hid, and that there was nothing; both go again', async () => {
    const ours = () =>
      page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length);
    await session.driver.command('quiet-page');
    await shows(HIDING);
    await expect.poll(ours).toBe(1);
    await session.driver.command('quiet-page');
    await shows(LOUD);
    await expect.poll(ours).toBe(0);
    page = await session.driver.goTo(`${session.site}e2e/pages/empty.html`);
    await session.driver.command('quiet-page');
    await expect.poll(ours).toBe(1);
    await expect.poll(ours, { timeout: 30_000 }).toBe(0);
  });

  test('a list that comes late is hidden, too', async () => {
    await hide();
    await shows(HIDING);
    await page.evaluate(() => (globalThis as unknown as { addLate(): void }).addLate());
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.trending') !== null))
      .toBe(true);
    await shows(HIDING);
  });

  test('a site that never loads a second page is followed', async () => {
    await hide();
    await shows(HIDING);
    await page.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
    await shows({ ...HIDING });
  });

  test('lists in shadow trees and frames go, and the page allows no style of its own', async () => {
    page = await session.driver.goTo(`${session.site}${PAGE}?strict`);
    await page.click('h1');
    const layout = await page.evaluate(() => getComputedStyle(document.body).display);
    expect(layout, 'without the style that the page is not allowed').toBe('block');
    const heights = () =>
      page.evaluate(() => {
        const height = (element?: Element | null) => (element as HTMLElement)?.offsetHeight;
        return [
          height(document.querySelector('news-list')?.shadowRoot?.querySelector('.around li')),
          height(document.querySelector('iframe')),
        ].map((one) => one > 0);
      });
    await expect.poll(heights).toEqual([true, true]);
    const before = await page.evaluate(() => document.body.outerHTML);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await expect.poll(heights).toEqual([false, false]);
    await clickControl(popup, 'switch', /links hidden on this page/);
    await expect.poll(heights).toEqual([true, true]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    const left = () =>
      document.querySelector('news-list')?.shadowRoot?.querySelectorAll('style').length;
    expect(await page.evaluate(left)).toBe(0);
  });

  test('the next article below is judged by itself, and nothing comes back meanwhile', async () => {
    await hide();
    await shows(HIDING);
    await page.evaluate(() => {
      const explore = document.querySelector('.explore') as Element;
      const tell = () => document.body.setAttribute('data-came-back', '');
      new MutationObserver(tell).observe(explore, { attributes: true });
      (globalThis as unknown as { readOn(): void }).readOn();
    });
    const below = () =>
      page.evaluate(() =>
        ['.next p', '.on-ferry li', '.again li'].map(
          (selector) => (document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0) > 0,
        ),
      );
    await expect.poll(below).toEqual([true, true, false]);
    await shows(HIDING);
    expect(await page.evaluate(() => document.body.hasAttribute('data-came-back'))).toBe(false);
  });

  test('one list is brought back, and that is remembered', async () => {
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await shows(HIDING);
    await popup.click('.hiding-fold summary');
    await clickControl(popup, 'button', /^Most read/);
    await clickControl(popup, 'button', await message('hidingAlwaysShowNamed', ['Most read']));
    await shows({ ...HIDING, mostRead: true });

    page = await session.driver.goTo(session.site + PAGE);
    await page.click('h1');
    await hide();
    await shows({ ...HIDING, mostRead: true });
  });

  test('what was missed is pointed at, and stays away on the next visit', async () => {
    const address = `${session.site}${PAGE}?strict`;
    const isShown = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.tides')?.offsetHeight !== 0);
    page = await session.driver.goTo(address);
    await page.click('.tides input');
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await expect.poll(isShown).toBe(true);
    await popup.click('.hiding-fold summary');
    await clickControl(popup, 'button', await message('hidingPick'));
    page = await session.driver.tab();
    await expect.poll(isPicking).toBe(true);
    await page.press('Enter');
    await expect.poll(isShown).toBe(false);
    page = await session.driver.goTo(address);
    await expect.poll(isShown).toBe(false);
  });

  test('what a rule says, and what is always wanted, is done unasked', async () => {
    const { driver, site } = session;
    const options = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    await findControl(options, 'heading', await message('optionsRules'));
    const rule = {
      site: new URL(site).host,
      selector: '.explore',
      heading: 'Explore',
      linkDensity: 0.93,
    };
    await pickFile(options, siteRulesToJson([siteRule({ ...rule, action: 'hide' })]));
    await clickControl(options, 'button', 'Import 1 rule');
    await showsText(options, '1 rule imported.');
    page = await driver.goTo(site + PAGE);
    await shows({ ...LOUD, explore: false });

    const again = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    await findControl(again, 'heading', await message('optionsRules'));
    await again.click(ALWAYS);
    await expect
      .poll(() =>
        again.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>('input[name=mode]')].map(
            ({ checked }) => checked,
          ),
        ),
      )
      .toEqual([false, false, true]);
    page = await driver.goTo(site + PAGE);
    await shows({ text: true, nav: true, sources: true, explore: false });
    await page.evaluate(() => (globalThis as unknown as { addLate(): void }).addLate());
    await shows({ late: false });
  });

  test('keys that pass by the text do not stop at it, on this page or the next', async () => {
    // Hidden unasked by now, as the test before wants it: the popup's list would grow under the mouse.
    await shows({ ...HIDING, mostRead: true });
    await page.evaluate(() => document.querySelector<HTMLElement>('.references a')?.focus());
    const popup = await session.driver.pressButton();
    await popup.click('.hiding-fold summary');
    await clickControl(popup, 'button', await message('hidingPick'));
    page = await session.driver.tab();
    await expect.poll(isPicking).toBe(true);
    // Over the heading of the sources, past all paragraphs, to what stands before the article.
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) await page.press(key);
    await page.press('Enter');
    await expect.poll(isPicking).toBe(false);
    await shows({ text: true, nav: false });
    page = await session.driver.goTo(session.site + PAGE);
    await shows({ text: true, nav: false });
  });
});

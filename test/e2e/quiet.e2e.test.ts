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

const QUIET = {
  text: true,
  nav: true,
  sources: true,
  explore: false,
  mostRead: false,
  late: false,
};
const LOUD = { ...QUIET, explore: true, mostRead: true };

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
  const shows = (what: object) =>
    expect.poll(() => seen(page), { timeout: 10_000 }).toMatchObject(what);

  test('one switch hides what leads away, and gives the page back as it was', async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    await shows(LOUD);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await shows(QUIET);
    await clickControl(popup, 'switch', /links hidden on this page/);
    await shows(LOUD);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('a list that comes late is hidden, too', async () => {
    await hide();
    await shows(QUIET);
    await page.evaluate(() => (globalThis as unknown as { addLate(): void }).addLate());
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.trending') !== null))
      .toBe(true);
    await shows(QUIET);
  });

  test('a site that never loads a second page is followed', async () => {
    await hide();
    await shows(QUIET);
    await page.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
    await shows({ ...QUIET });
  });

  test('one list is brought back, and that is remembered', async () => {
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'switch', OFFER);
    await shows(QUIET);
    await popup.click('.quiet-fold summary');
    await clickControl(popup, 'button', await message('quietAlwaysShowNamed', ['Most read']));
    await shows({ ...QUIET, mostRead: true });

    page = await session.driver.goTo(session.site + PAGE);
    await page.click('h1');
    await hide();
    await shows({ ...QUIET, mostRead: true });
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
});

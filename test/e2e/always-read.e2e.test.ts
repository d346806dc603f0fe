import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

describe.each(BROWSERS)('a site that is always read in the reader, in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const [one, other] = PAGES as [(typeof PAGES)[0], (typeof PAGES)[0]];
  const address = async () => (await session.driver.tab()).evaluate(() => location.href);
  const isReader = () => expect.poll(address, { timeout: 30_000 }).toContain('/reader.html');
  const isLit = async () => {
    const lit = await message('actionTitleArticle');
    await expect.poll(() => session.driver.buttonTitle(), { timeout: 30_000 }).toBe(lit);
  };
  const always = async () => message('openReaderAlways', [new URL(session.site).host]);

  test('is chosen in the popup; the article of another page opens, Escape leads back for good', async () => {
    await session.driver.goTo(session.site + one.path);
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await always());
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('[aria-pressed=true]').length))
      .toBe(1);
    await session.driver.goTo(session.site + other.path);
    await isReader();
    const reader = await session.driver.tab();
    await findControl(reader, 'heading', other.title);
    await reader.press('Escape');
    await expect.poll(address).toBe(session.site + other.path);
    // The background has heard of the article by then.
    await isLit();
    await findControl(await session.driver.pressButton(), 'heading', other.title);
    expect(await address()).toBe(session.site + other.path);
    // Nor does it open when the page is loaded again.
    await session.driver.goTo(session.site + other.path);
    await isLit();
    await findControl(await session.driver.pressButton(), 'heading', other.title);
    expect(await address()).toBe(session.site + other.path);
  });

  test('the article that follows another without loading is opened, too', async () => {
    const tab = await session.driver.tab();
    await tab.evaluate(() => {
      history.pushState(null, '', '/stories/the-second-lamp');
      const headline = document.querySelector('h1');
      if (headline) headline.textContent = 'The second lamp';
      document.title = 'The second lamp';
      for (const left of document.head.querySelectorAll('meta[property], script')) left.remove();
    });
    await isReader();
    await findControl(await session.driver.tab(), 'heading', 'The second lamp');
  });

  test('leaves pages alone that are no articles, and is let go of in the settings', async () => {
    const front = `${session.site}e2e/pages/front-page.html`;
    await session.driver.goTo(front);
    await findControl(await session.driver.pressButton(), 'button', await message('readAnyway'));
    expect(await address()).toBe(front);

    const options = await session.driver.goTo(
      `${session.driver.origin}/src/surfaces/options/options.html`,
    );
    const host = new URL(session.site).host;
    await clickControl(options, 'button', await message('optionsReaderSiteRemove', [host]));
    await expect
      .poll(() => options.evaluate(() => document.body.textContent))
      .toContain(await message('optionsReaderSitesNone'));
    await session.driver.goTo(session.site + one.path);
    await isLit();
    await findControl(await session.driver.pressButton(), 'heading', one.title);
    expect(await address()).toBe(session.site + one.path);
  });
});

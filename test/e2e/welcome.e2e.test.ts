import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const QUOTE = 'a ledge that kept it from sliding';

/** A function whose body is axe itself: no page of ours allows `eval`. */
const loadAxe = new Function(axe.source) as () => void;

const WELCOME = '/src/surfaces/welcome/welcome.html';
const OPTIONS = '/src/surfaces/options/options.html';

describe.each(BROWSERS)('the first page, in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const open = async () => {
    const { driver } = session;
    const page = await driver.goTo(driver.origin + WELCOME);
    await findControl(page, 'heading', await message('welcomeTitle'));
    return page;
  };

  test('opens after the installation', async () => {
    const fresh = await beginSession(kind, { welcome: true });
    try {
      await expect.poll(() => fresh.driver.welcomes(), { timeout: 30_000 }).toBe(1);
    } finally {
      await fresh.end();
    }
  });

  test('does not open after an update, and is to be had from the settings', async () => {
    const { driver } = session;
    expect(await driver.welcomes()).toBe(0);
    await driver.update();
    const options = await driver.goTo(driver.origin + OPTIONS);
    // Its background has been started by now, and answers.
    await findControl(options, 'heading', await message('optionsHiding'));
    expect(await driver.welcomes()).toBe(0);
    await clickControl(options, 'link', await message('optionsWelcome'));
    await expect.poll(() => driver.welcomes()).toBe(1);
  });

  test('hides the list of its sample, and gives it back', async () => {
    const page = await open();
    const list = await message('welcomeSampleList');
    await clickControl(page, 'switch', /Hide 5 links/);
    await showsText(page, '5 links hidden');
    expect(await textOf(page)).not.toContain(list);
    await clickControl(page, 'switch', /5 links hidden/);
    await showsText(page, list);
  });

  test('keeps a quote, which is painted there again and is in the reader', async () => {
    const page = await open();
    await selectText(page, QUOTE);
    await clickControl(page, 'button', await message('quoteSave'));
    await showsText(page, await message('welcomeKept'));
    const again = await open();
    await showsText(again, await message('welcomeKept'));
    await expect
      .poll(() => again.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0)))
      .toBe(true);
    await again.click('h1');
    await clickControl(again, 'button', await message('openReader'));
    const reader = await session.driver.tab();
    await expect
      .poll(() => reader.evaluate(() => location.pathname))
      .toContain('/reader/reader.html');
    await findControl(reader, 'heading', await message('welcomeSampleTitle'));
    expect(await textOf(reader)).not.toContain(await message('welcomeSampleOther1'));
    await findControl(reader, 'button', QUOTE);
    const back = await session.driver.back();
    await findControl(back, 'heading', await message('welcomeTitle'));
  });

  test('its switch is the setting itself', async () => {
    const page = await open();
    await page.click(await findControl(page, 'checkbox', await message('welcomeHidesByItself')));
    const options = await session.driver.goTo(session.driver.origin + OPTIONS);
    const always = await findControl(options, 'radio', await message('optionsMode_always'));
    const isSet = () =>
      options.evaluate(
        (path: string) => document.querySelector<HTMLInputElement>(path)?.checked,
        always,
      );
    await expect.poll(isSet).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing on %s', async (scheme) => {
    await session.driver.prefer(scheme);
    const page = await open();
    await findControl(page, 'checkbox', await message('welcomeHidesByItself'));
    await page.evaluate(loadAxe);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(found).toEqual([]);
  });
});

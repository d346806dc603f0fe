import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl, hasControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { LIVE_MARKUPS, livePage } from '../article/link-lists/live-markups.ts';
import { LEADING_AWAY, LIVE_STORY, STAYING } from '../article/link-lists/live-story.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const LIVE = 'e2e/pages/live.html';
const OFFER = /^Hide \d+ links? on this page/;
const MARKUPS = [
  'lists without links',
  'a shadow tree round each card',
  'a label between two rules',
];

/** All text of a document that is to be seen, that of open shadow trees with it. */
const seenIn = (page: Surface): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) texts.push(node.data);
      if (node instanceof Element) {
        if (getComputedStyle(node).display === 'none') return;
        for (const child of node.shadowRoot?.childNodes ?? []) visit(child);
      }
      for (const child of node.childNodes) visit(child);
    };
    visit(document.body);
    return texts.join(' ').replace(/\s+/g, ' ');
  });

describe.each(BROWSERS)('in %s, hiding on the live page', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  test.each(MARKUPS)('leaves nothing of what leads away in %s', async (name) => {
    const markup = LIVE_MARKUPS[name];
    if (!markup) throw new Error(`No markup is called ${name}.`);
    const page = await session.driver.goTo(`${session.site}e2e/pages/empty.html`);
    await page.evaluate((html: string) => {
      document.title = /<title>(.*)<\/title>/.exec(html)?.[1] ?? '';
      document.body.setHTMLUnsafe(html);
    }, livePage(markup));
    await page.click('body');
    await clickControl(await session.driver.pressButton(), 'switch', OFFER);
    const left = async () => {
      const text = await seenIn(page);
      // Over the entry that is on the subject, and stays, its label stays, too.
      const staying = text.includes(LIVE_STORY.onSubject) ? 'Explore' : '';
      return LEADING_AWAY.filter((one) => one !== staying && text.includes(one));
    };
    await expect.poll(left).toEqual([]);
    const text = await seenIn(page);
    expect(STAYING.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('leaves no outline when the popup closes over one', async () => {
    const page = await session.driver.goTo(session.site + LIVE);
    await page.click('h1');
    const ours = () =>
      page.evaluate(() => document.documentElement.lastElementChild?.localName ?? '');
    const before = await ours();
    const popup = await session.driver.pressButton();
    await findControl(popup, 'switch', OFFER);
    await popup.click('.hiding-fold summary');
    const first = await findControl(popup, 'button', /^Most read/);
    await popup.evaluate(
      (selector: string) => document.querySelector<HTMLElement>(selector)?.focus(),
      first,
    );
    await expect.poll(ours).toBe('div');
    await popup.evaluate(() => window.close()).catch(() => undefined);
    await expect.poll(ours).toBe(before);
  });

  test('shows in the panel the lists of the page that the tab shows', async () => {
    const page = await session.driver.goTo(`${session.site}pages/sample/page.html`);
    await page.click('h1');
    const popup = await session.driver.pressButton();
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await clickControl(panel, 'tab', await message('panelHidden'));
    const isListed = async (name: string) => hasControl(panel, 'button', new RegExp(`^${name}`));
    await findControl(panel, 'switch', OFFER);
    expect(await isListed('From around the web')).toBe(false);
    await page.evaluate((address: string) => {
      location.href = address;
    }, session.site + LIVE);
    await expect.poll(() => isListed('From around the web')).toBe(true);
  });
});

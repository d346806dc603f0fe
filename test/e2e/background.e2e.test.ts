import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { header } from '../store/sample.ts';
import { ask } from './ask.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** The button opens the popup, or closes it where it is open. */
const close = (popup: Surface) => popup.evaluate(() => void setTimeout(() => window.close(), 0));

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const openReader = async (force: boolean) => {
    const popup = await session.driver.pressButton();
    const reply = await ask(popup, 'reader:open', { force });
    await close(popup);
    return reply;
  };
  const shown = async () => (await session.driver.tab()).evaluate(() => location.href);
  const goTo = (path: string) => session.driver.goTo(session.site + path);

  test('an article opens in the reader in its own tab, and Back leads to it', async () => {
    const page = await goTo('pages/sample/page.html');
    await page.click('h1');
    const { value } = await openReader(false);
    const address = `${session.driver.origin}/src/surfaces/reader/reader.html?key=${value.key}`;
    await expect.poll(shown).toContain(address);
    await session.driver.back();
    expect(await shown()).toBe(`${session.site}pages/sample/page.html`);
  });

  test('a page that is no article is read only when that is wanted', async () => {
    await goTo('e2e/pages/front-page.html');
    expect(await openReader(false)).toMatchObject({ ok: false, error: { code: 'pageNoArticle' } });
    await goTo('e2e/pages/front-page.html');
    expect(await openReader(true)).toMatchObject({ ok: true });
  });

  test('a page without text says so, however much it is wanted', async () => {
    await goTo('e2e/pages/empty.html');
    expect(await openReader(true)).toMatchObject({ ok: false, error: { code: 'pageEmpty' } });
  });

  test('what was saved is there after the browser was closed', async () => {
    await goTo('pages/sample/page.html');
    const popup = await session.driver.pressButton();
    await ask(popup, 'note:change', {
      header: header('kept'),
      change: { text: { base: '', text: 'Words to keep' } },
    });
    await session.restart();
    await goTo('pages/sample/page.html');
    const later = await session.driver.pressButton();
    const { value } = await ask(later, 'kept:get', { page: header('kept') });
    expect(value.note?.text).toBe('Words to keep');
  });
});

describe('a worker that dies', () => {
  let session: Session;
  beforeAll(async () => {
    session = await beginSession('chromium');
  });
  afterAll(() => session?.end());

  test('is started by the next request, and has lost nothing it confirmed', async () => {
    await session.driver.goTo(`${session.site}pages/sample/page.html`);
    const popup = await session.driver.pressButton();
    let base = '';
    for (const text of ['first', 'second', 'third']) {
      const put = await ask(popup, 'note:change', {
        header: header('a'),
        change: { text: { base, text } },
      });
      expect(put.ok).toBe(true);
      await endWorker(session);
      const { value } = await ask(popup, 'kept:get', { page: header('a') });
      expect(value.note?.text).toBe(text);
      base = text;
    }
  });
});

async function endWorker(session: Session): Promise<void> {
  const { browser } = session.driver as unknown as { browser: Browser };
  const workers = () => browser.targets().filter((target) => target.type() === 'service_worker');
  // Whatever the page tells meanwhile starts it again: it is ended as often as that.
  await waitUntil('the worker to end', async () => {
    for (const target of workers()) await (await target.worker())?.close();
    return workers().length === 0;
  });
}

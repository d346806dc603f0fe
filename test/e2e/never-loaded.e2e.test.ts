import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { message } from '../../scripts/start/message.mjs';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const SAMPLE = fileURLToPath(new URL('../pages/sample/page.html', import.meta.url));
const TITLE = 'Sennick tide mill grinds its first flour in sixty-one years';
const KEPT = 'The first flour was coarse, grey and a little damp.';

/** A server that answers with the sample page, and never ends what `/never` was asked for. */
async function serveNever(): Promise<Server> {
  const sample = await readFile(SAMPLE, 'utf8');
  const held = (tag: string) => sample.replace('</body>', `${tag}</body>`);
  const pages: Record<string, string> = {
    '/script': held('<script src="/never"></script>'),
    '/picture': held('<img src="/never" alt="">'),
  };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (request.url !== '/never') response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

describe.each(BROWSERS)('in %s, a page that never stops loading', (kind) => {
  let session: Session;
  let server: Server;

  beforeAll(async () => {
    session = await beginSession(kind);
    server = await serveNever();
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await session?.end();
  });

  /** Nobody can wait until it is there. */
  const open = async (path: string) => {
    await session.driver.goTo(`${session.site}e2e/pages/front-page.html`);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    const tab = await session.driver.tab();
    const goThere = (url: string) => {
      if (location.href !== url) setTimeout(() => location.assign(url));
      return [location.href, document.querySelector('h1')?.textContent];
    };
    await expect
      // Asked while one page gives way to the next, nobody answers, and nothing may have been done.
      .poll(() => tab.evaluate(goThere, address).catch(() => []), { interval: 500 })
      .toEqual([address, TITLE]);
    return tab;
  };

  test('is read as it is when that is wanted, where a script is held open', async () => {
    const tab = await open('/script');
    expect(await tab.evaluate(() => document.readyState)).toBe('loading');
    const popup = await session.driver.pressButton();
    await showsText(popup, await message('pageLoading'));
    await clickControl(popup, 'button', await message('readAnyway'));
    await findControl(popup, 'heading', TITLE);
    await showsText(popup, KEPT);
  });

  test('is read at once where only a picture is', async () => {
    await open('/picture');
    const popup = await session.driver.pressButton();
    await findControl(popup, 'heading', TITLE);
    await showsText(popup, KEPT);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { onDisk } from './on-disk.ts';
import { paintedIn } from './painted.ts';
import { type SecretStory, secret, serveSecrets } from './secret-story.ts';
import { noteIn, showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** Where each browser keeps what extensions keep. */
const KEPT_IN = { chromium: /chrome-extension_/, firefox: /moz-extension\+/ };

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let server: Awaited<ReturnType<typeof serveSecrets>>;

  beforeAll(async () => {
    server = await serveSecrets();
    session = await beginSession(kind, { inPrivate: true });
  });
  afterAll(async () => {
    await session?.end();
    await server?.close();
  });

  /** Reads a story, quotes it on its page and in the reader, and writes a note on it. */
  const keep = async ({ url, secrets }: SecretStory) => {
    const { driver } = session;
    const page = await driver.goTo(url);
    await page.click('h1');
    await selectText(page, secrets.quote);
    await driver.command('save-quote');
    await expect.poll(() => paintedIn(page)).toEqual([secrets.quote]);
    const popup = await driver.pressButton();
    await popup.type(await findControl(popup, 'textbox', await message('note')), secrets.note);
    await showsText(popup, await message('noteSaved'));
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(driver.origin);
    await expect.poll(() => paintedIn(reader)).toEqual([secrets.quote]);
    await selectText(reader, secrets.text);
    await clickControl(reader, 'button', await message('quoteSave'));
    await expect.poll(() => paintedIn(reader)).toHaveLength(2);
    return reader;
  };
  const openLibrary = async () => {
    const { driver } = session;
    const library = await driver.goTo(`${driver.origin}/src/surfaces/library/library.html`);
    await findControl(library, 'heading', await message('library'));
    return library;
  };

  test('what is kept in a private window is there until it closes, and never on the disk', async () => {
    const { driver } = session;
    const [open, secret] = [server.newStory(), server.newStory()];
    const known = { ...open.secrets, key: await keyIn(await keep(open)) };

    await driver.openPrivateWindow();
    const reader = await keep(secret);
    await showsText(reader, await message('privateKeeps'));
    const unknown = { ...secret.secrets, key: await keyIn(reader) };
    const page = await driver.back();
    await expect.poll(() => paintedIn(page)).toHaveLength(2);
    const popup = await driver.pressButton();
    await expect.poll(() => noteIn(popup)).toBe(secret.secrets.note);
    const library = await openLibrary();
    await showsText(library, secret.secrets.quote);
    await showsText(library, await message('privateLibrary'));
    expect(await textOf(library)).not.toContain(open.secrets.quote);
    expect(await onDisk(session.profile, unknown)).toEqual({});
    await driver.closePrivateWindow();

    const normal = await openLibrary();
    await showsText(normal, open.secrets.quote);
    expect(await textOf(normal)).not.toContain(secret.secrets.quote);
    await driver.openPrivateWindow();
    await showsText(await openLibrary(), await message('libraryEmptyState'));
    await driver.closePrivateWindow();

    await driver.close();
    expect(await onDisk(session.profile, unknown)).toEqual({});
    // What is kept in other windows is found: else nothing would be, wherever it is.
    const left = await onDisk(session.profile, known);
    const { picture, ...kept } = left;
    const inStore = Object.keys(kept).filter((name) =>
      kept[name]?.some((path) => KEPT_IN[kind].test(path)),
    );
    // Firefox compresses what it stores: of six words of chance one may stand there in pieces.
    expect(inStore.length, inStore.join()).toBeGreaterThanOrEqual(5);
    // In the browser's own cache, that is, where ours would be, too.
    expect(picture).toBeDefined();
  });
});

/** The key in the address of a reader page, under which everything of the article is kept. */
const keyIn = (reader: Surface) =>
  reader.evaluate(() => new URL(location.href).searchParams.get('key') ?? '');

describe('in Firefox that never remembers history', () => {
  let session: Session;

  beforeAll(async () => {
    const preferences = { 'browser.privatebrowsing.autostart': true };
    // All its windows are private, and the first page opens in none of those.
    session = await beginSession('firefox', { inPrivate: true, preferences, welcome: true });
  });
  afterAll(() => session?.end());

  const note = secret();

  test('pages are read and hidden on, and what is kept is said to be there for this session', async () => {
    const { driver, site } = session;
    const page = await driver.goTo(`${site}e2e/pages/live.html`);
    await page.click('h1');
    const popup = await driver.pressButton();
    await showsText(popup, await message('privateKeeps'));
    await clickControl(popup, 'switch', /^Hide \d+ links on this page/);
    const isAway = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.explore li')?.offsetHeight === 0);
    await expect.poll(isAway).toBe(true);
    await popup.type(await findControl(popup, 'textbox', await message('note')), note);
    await showsText(popup, await message('noteSaved'));
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(driver.origin);
    await showsText(reader, await message('privateKeeps'));
    await driver.back();
    const again = await driver.pressButton();
    await expect.poll(() => noteIn(again)).toBe(note);
  });

  test('a rule is not made, and it is said why; nothing is on the disk', async () => {
    const { driver } = session;
    const options = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    await options.click('input[name=mode]:not(:checked)');
    await showsText(options, await message('privateNoRules'));
    await driver.close();
    expect(await onDisk(session.profile, { note })).toEqual({});
  });
});

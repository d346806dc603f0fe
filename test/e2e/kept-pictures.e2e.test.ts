import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { pickBackup } from './pick-backup.ts';
import { PAGE_HOST, PICTURE_HOST, PRIVATE_HOST, servePictures } from './picture-server.ts';
import { savedFiles } from './saved-files.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const WORDS = 'never missed one';
const SHOWN = ['The ferry', 'The bell', 'The quay', 'A rope', 'The far side'];

/** What is to be seen of a reader's pictures, by their words. */
const seen = (reader: Surface) =>
  reader.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.article img')]
      .filter(({ className, naturalWidth }) => className === 'picture-come' && naturalWidth === 40)
      .map(({ alt }) => alt),
  );

/** How many pictures are kept in a profile. */
const count = (page: Surface): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('lectern-pictures');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => done(0);
        opening.onsuccess = () => {
          const all = opening.result.transaction('bytes').objectStore('bytes').count();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result);
          };
        };
      }),
  );

describe.each(BROWSERS)('in %s the pictures of a kept copy', (kind) => {
  const sessions: Session[] = [];
  const saved = savedFiles(kind);
  let server: Awaited<ReturnType<typeof servePictures>>;
  const begin = async () => {
    const preferences = kind === 'firefox' ? saved.preferences : {};
    const session = await beginSession(kind, { names: [PAGE_HOST, PICTURE_HOST], preferences });
    sessions.push(session);
    return session;
  };
  const at = ({ driver }: Session, page: string) =>
    driver.goTo(`${driver.origin}/src/surfaces/${page}/${page}.html`);
  const openCopy = async (session: Session) => {
    const library = await at(session, 'library');
    await showsText(library, WORDS);
    await library.click('.entry[data-kind=quote] .entry-pick > input');
    await clickControl(library, 'link', await message('libraryOpenCopyAtQuote'));
    return session.driver.tab();
  };
  beforeAll(async () => {
    server = await servePictures();
  });
  afterAll(async () => {
    for (const session of sessions) await session.end();
    await server?.close();
    saved.end();
  });

  test('come with the first quote, without telling who reads, and are there without a server', async () => {
    const session = await begin();
    const { driver } = session;
    // Somebody who is known to both servers.
    for (const host of [PICTURE_HOST, PAGE_HOST]) await driver.goTo(server.at(host, '/'));
    await driver.goTo(server.at(PAGE_HOST, '/story'));
    await clickControl(await driver.pressButton(), 'button', await message('openReader'));
    const reader = await driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(driver.origin);
    await findControl(reader, 'heading', 'The ferry without a timetable');
    expect(await count(reader)).toBe(0);
    await expect.poll(() => seen(reader)).toEqual(SHOWN);
    server.forget();
    await selectText(reader, WORDS);
    await showsText(reader, await message('quoteSave'));
    await reader.press('q');
    await showsText(reader, await message('quoteSaved'));
    await expect.poll(() => count(reader)).toBeGreaterThanOrEqual(SHOWN.length);
    // The last that is asked for.
    const places = () => server.asked.map(({ host, path }) => host + path);
    await expect.poll(places).toContain(`${PICTURE_HOST}/tiny.png`);
    expect(server.asked.filter(({ headers }) => Object.keys(headers).length > 0)).toEqual([]);
    expect(server.asked.filter(({ host }) => host === PRIVATE_HOST)).toEqual([]);
    expect(places().filter((place) => /pixel/.test(place))).toEqual([]);

    await server.close();
    const options = await at(session, 'options');
    await showsText(options, 'pictures are kept now');
    const copy = await openCopy(session);
    await expect.poll(() => seen(copy)).toEqual(SHOWN);
  });

  test('go into a backup, come out of it in another profile, and go when that is undone', async () => {
    const [from] = sessions as [Session];
    const leaving = await at(from, 'options');
    const kept = await count(leaving);
    await saved.watch(leaving);
    await clickControl(leaving, 'button', await message('backupSave'));
    const { bytes } = await saved.next(leaving);
    const to = await begin();
    const coming = await at(to, 'options');
    await findControl(coming, 'button', await message('backupImport'));
    await pickBackup(coming, bytes);
    await clickControl(coming, 'button', await message('importNow'));
    await showsText(coming, await message('backupTaken', ['backup.zip']));
    expect(await count(coming)).toBe(kept);
    await clickControl(coming, 'button', await message('undo'));
    await showsText(coming, await message('backupUndone', ['backup.zip']));
    expect(await count(coming)).toBe(0);

    await pickBackup(coming, bytes);
    await clickControl(coming, 'button', await message('importNow'));
    await showsText(coming, await message('backupTaken', ['backup.zip']));
    const copy = await openCopy(to);
    await expect.poll(() => seen(copy)).toEqual(SHOWN);
  });
});

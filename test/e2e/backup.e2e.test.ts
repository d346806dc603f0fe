import { afterAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { pickBackup } from './pick-backup.ts';
import { savedFiles } from './saved-files.ts';
import { noteIn, showsText } from './see.ts';
import { BROWSERS, type BrowserKind, beginSession, type Session } from './session.ts';

const [{ path, title, quote, kept }] = PAGES as [(typeof PAGES)[0]];
const NOTE = 'All of it, with "quotes" and <signs>.';

const IMPORT = await message('backupImport');

describe.each(BROWSERS)('in %s a library', (kind: BrowserKind) => {
  const sessions: Session[] = [];
  const saved = savedFiles(kind);
  const begin = async () => {
    const ways = kind === 'firefox' ? { preferences: saved.preferences } : {};
    const session = await beginSession(kind, ways);
    sessions.push(session);
    return session;
  };
  const options = ({ driver }: Session) =>
    driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
  afterAll(async () => {
    for (const session of sessions) await session.end();
    saved.end();
  });

  test('goes into a file, and into another profile with nothing missing', async () => {
    const from = await begin();
    await from.driver.goTo(from.site + path);
    const popup = await from.driver.pressButton();
    await popup.type(await findControl(popup, 'textbox', await message('note')), NOTE);
    await showsText(popup, await message('noteSaved'));
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await from.driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(from.driver.origin);
    await findControl(reader, 'heading', title);
    await selectText(reader, quote);
    await showsText(reader, await message('quoteSave'));
    await reader.press('q');
    await showsText(reader, await message('quoteSaved'));

    const leaving = await options(from);
    await saved.watch(leaving);
    await clickControl(leaving, 'button', await message('backupSave'));
    const { name, bytes } = await saved.next(leaving);
    expect(name).toMatch(/^Lectern backup \d{4}-\d\d-\d\d\.zip$/);

    const to = await begin();
    const coming = await options(to);
    await findControl(coming, 'button', IMPORT);
    await pickBackup(coming, bytes);
    await showsText(coming, '2 new');
    await clickControl(coming, 'button', await message('importNow'));
    await showsText(coming, await message('backupTaken', ['backup.zip']));

    const library = await to.driver.goTo(`${to.driver.origin}/src/surfaces/library/library.html`);
    for (const text of [title, quote, NOTE]) await showsText(library, text);
    await library.click('.entry[data-kind=quote] .entry-pick > input');
    await clickControl(library, 'link', await message('libraryOpenCopyAtQuote'));
    const copy = await to.driver.tab();
    await showsText(copy, kept);
    await expect.poll(() => noteIn(copy)).toBe(NOTE);

    const again = await options(to);
    await findControl(again, 'button', IMPORT);
    await pickBackup(again, bytes.slice(0, bytes.length - 30));
    await showsText(again, await message('importFileBroken'));
    await pickBackup(again, bytes);
    await showsText(again, '2 already here');
  });

  test('is as it was after an import is undone', async () => {
    const [from] = sessions as [Session];
    const leaving = await options(from);
    await saved.watch(leaving);
    await clickControl(leaving, 'button', await message('backupSave'));
    const { bytes } = await saved.next(leaving);
    const to = await begin();
    const coming = await options(to);
    await findControl(coming, 'button', IMPORT);
    await pickBackup(coming, bytes);
    await clickControl(coming, 'button', await message('importNow'));
    await clickControl(coming, 'button', await message('undo'));
    await showsText(coming, await message('backupUndone', ['backup.zip']));
    const library = await to.driver.goTo(`${to.driver.origin}/src/surfaces/library/library.html`);
    await showsText(library, await message('libraryEmptyState'));
  });
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Driver, Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { at, header, reading } from '../store/sample.ts';
import { ask } from './ask.ts';
import { showsText } from './see.ts';
import { beginSession, type Session } from './session.ts';

/** Chromium alone has folders. No dialog can be answered here: what it would give is put in its place. */
describe('a folder of Markdown', () => {
  let session: Session;
  let options: Surface;
  const disk = mkdtempSync(join(tmpdir(), 'lectern-folder-'));
  beforeAll(async () => {
    session = await beginSession('chromium');
    options = await openOptions();
    await options.evaluate(chooseOwnFolder);
    await ask(options, 'folder:write-all', { anew: true });
  });
  afterAll(async () => {
    await session?.end();
    rmSync(disk, { recursive: true, force: true });
  });

  const openOptions = () =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/options/options.html`);
  const quote = (path: string, text: string, start = 1) =>
    ask(options, 'quote:add', {
      header: header(path),
      text,
      selectors: at(start, start + 1),
      basis: 'article',
      colour: 'yellow',
    });
  const files = () => options.evaluate(readOwnFolder);
  const file = (name: string) => async () => (await files())[name];

  test('is written while somebody reads, and keeps what a person wrote in it', async () => {
    const { value } = await quote('a', 'First words.');
    const { id } = value as unknown as { id: string };
    await expect.poll(file('a.md')).toContain('> First words.');
    await options.evaluate(appendToFile, 'a.md', '\nMy own end.\n');
    await quote('a', 'More words.', 5);
    await expect.poll(file('a.md')).toContain('> More words.');
    await ask(options, 'quotes:remove', { ids: [id] });
    await expect.poll(file('a.md')).not.toContain('First words.');
    expect(await file('a.md')()).toMatch(/> More words\.[\s\S]*\nMy own end\.\n$/);
    await showsText(await openOptions(), (await message('folderWritten')).split(',')[0] ?? '');
  });

  test('holds the clean article where that is wished for, written with a DOM', async () => {
    const read = reading('a', 'Body.');
    const content =
      '<h2>A part</h2><table><tr><th>Boat</th><th>Men</th></tr><tr><td>Hope</td><td>4</td></tr></table>';
    await ask(options, 'copy:put', {
      reading: { ...read, article: { ...read.article, content } },
    });
    options = await openOptions();
    await clickControl(options, 'checkbox', await message('exportWithCopies'));
    await expect.poll(file('a.md')).toMatch(/## A part\n\n\| Boat \| Men \|\n.*\n\| Hope \| 4 \|/);
    expect(await file('a.md')()).toMatch(/> More words\.[\s\S]*\nMy own end\.\n$/);
  });

  test('loses nothing to a browser that is killed in the middle', async () => {
    const paths = Array.from({ length: 60 }, (_, index) => `b${index}`);
    await Promise.all(paths.map((path) => quote(path, 'Words.')));
    await ask(options, 'quotes:change', { ids: [], change: {} });
    await session.kill();
    options = await openOptions();
    const names = async () => Object.keys(await files()).filter((name) => name.endsWith('.md'));
    await expect
      .poll(async () => (await names()).sort())
      .toEqual(['a', ...paths].map((path) => `${path}.md`).sort());
  });

  test('waits while it may not be written, over restarts, and says how to go on', async () => {
    await dropFolder(session.driver, options, disk);
    await expect
      .poll(async () => (await ask(options, 'folder:write-all', { anew: true })).value)
      .toMatchObject({ granted: false, waiting: 61 });
    await quote('c', 'Later words.');
    await session.restart();
    options = await openOptions();
    await showsText(options, '62');
    await findControl(options, 'button', await message('folderGoOn'));
    expect(readdirSync(disk)).toEqual([]);
  });

  test('goes on with all that waited once it may be written again', async () => {
    await options.evaluate(chooseOwnFolder);
    await clickControl(options, 'button', await message('folderGoOn'));
    await expect.poll(file('c.md')).toContain('> Later words.');
    expect(await file('a.md')()).toMatch(/> More words\.[\s\S]*\nMy own end\.\n$/);
    await showsText(options, (await message('folderWritten')).split(',')[0] ?? '');
    const goOn = await message('folderGoOn');
    await expect.poll(() => options.evaluate(() => document.body.textContent)).not.toContain(goOn);
  });
});

/** Puts a folder of the browser's own file system in the place of a chosen one. */
async function chooseOwnFolder(): Promise<void> {
  const all = await navigator.storage.getDirectory();
  const folder = await all.getDirectoryHandle('Notes', { create: true });
  await new Promise((done, failed) => {
    const opening = indexedDB.open('lectern-folder', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const putting = opening.result.transaction('folder', 'readwrite');
      putting.objectStore('folder').put(folder, 'folder');
      putting.oncomplete = () => done(opening.result.close());
    };
  });
}

async function readOwnFolder(): Promise<Record<string, string>> {
  const all = await navigator.storage.getDirectory();
  const folder = await all.getDirectoryHandle('Notes');
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries())
    found[name] = await (await (handle as FileSystemFileHandle).getFile()).text();
  return found;
}

async function appendToFile(name: string, text: string): Promise<void> {
  const all = await navigator.storage.getDirectory();
  const handle = await (await all.getDirectoryHandle('Notes')).getFileHandle(name);
  const before = await (await handle.getFile()).text();
  const writing = await handle.createWritable();
  await writing.write(before + text);
  await writing.close();
}

/** Drops a folder of the disk on a page: it may be read, and may not be written until that is asked. */
async function dropFolder(driver: Driver, options: Surface, folder: string): Promise<void> {
  await options.evaluate(() => {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', async (event) => {
      event.preventDefault();
      const [item] = event.dataTransfer?.items ?? [];
      const handle = await (
        item as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle> }
      ).getAsFileSystemHandle();
      const opening = indexedDB.open('lectern-folder', 1);
      opening.onsuccess = () => {
        const putting = opening.result.transaction('folder', 'readwrite');
        putting.objectStore('folder').put(handle, 'folder');
        putting.oncomplete = () => {
          opening.result.close();
          document.title = 'dropped';
        };
      };
    });
  });
  const { browser } = driver as unknown as { browser: Browser };
  const [page] = (await browser.pages()).filter((one) => one.url().startsWith(driver.origin));
  const client = await page?.createCDPSession();
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client?.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await expect.poll(() => options.evaluate(() => document.title)).toBe('dropped');
}

// @ts-check
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { step } from '../../console/step.mjs';
import { waitUntil } from '../../drive/surface.mjs';
import { findBrowser } from '../../set-up/find-browser.mjs';
import { message } from '../../start/message.mjs';
import { fillLibrary } from '../fill-library.mjs';
import { freshExtension } from '../fresh-extension.mjs';
import { table } from '../markdown-table.mjs';
import {
  buttonShown,
  COPY_WORDS,
  inBrowser,
  isWhole,
  measure,
  PATIENCE,
  watched,
} from './watched.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./watched.mjs').Measured} Measured
 */

const OPTIONS = '/src/surfaces/options/options.html';

/**
 * Fills a fresh profile of Chromium, saves a backup of it, brings that into another fresh profile,
 * and prints how long each took and how much memory the page's scripts held at the most.
 * @param {object} options
 * @param {boolean} options.json
 * @param {number} options.quotes
 * @param {number} options.copies
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser
 */
export async function benchBackup({ json, quotes, copies, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const extension = await freshExtension({ signal });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-backup-'));
  const open = { executablePath, extension: extension.folder, headless: true, signal };
  try {
    const plan = { quotes, copies, copyWords: COPY_WORDS };
    const out = await step('Out', () =>
      inBrowser(open, (page, origin) => saveBackup(page, origin, plan, folder)),
    );
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const bytes = statSync(file).size;
    const back = await step('In', () =>
      inBrowser(open, (page, origin) => bringIn(page, origin, file)),
    );
    const measured = { bytes, out, ...back };
    console.log(json ? JSON.stringify({ quotes, copies, ...measured }) : backupTable(measured));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    extension.remove();
  }
}

/**
 * @param {Page} page
 * @param {string} origin
 * @param {Parameters<typeof fillLibrary>[1]} plan
 * @param {string} folder
 */
async function saveBackup(page, origin, plan, folder) {
  await page.goto(origin + OPTIONS);
  await fillLibrary(page, plan);
  const client = await page.browser().target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.goto(origin + OPTIONS);
  // What is said ends with the name of the file.
  const [said = ''] = (await message('exportSaved', ['|'])).split('|');
  const measured = await measure(page, await message('backupSave'), said);
  await waitUntil('the file', async () => isWhole(folder), { patience: PATIENCE });
  return measured;
}

/**
 * @param {Page} page
 * @param {string} origin
 * @param {string} file
 */
async function bringIn(page, origin, file) {
  await page.goto(origin + OPTIONS);
  const name = await message('backupImport');
  const input = await page.waitForSelector(`input[aria-label="${name}"]`);
  const plan = await watched(page, async () => {
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      input
    ).uploadFile(file);
    await buttonShown(page, await message('importNow'));
  });
  const said = await message('backupTaken', [basename(file)]);
  const take = await measure(page, await message('importNow'), said);
  return { plan, take };
}

/** @param {{bytes: number, out: Measured, plan: Measured, take: Measured}} measured */
function backupTable({ bytes, ...rows }) {
  const names = { out: 'saving', plan: 'looking what would come of it', take: 'bringing it in' };
  return table(
    ['', 'time', 'heap at the most', 'file'],
    Object.entries(rows).map(([name, { ms, heap }]) => [
      names[/** @type {keyof typeof names} */ (name)],
      `${(ms / 1000).toFixed(1)} s`,
      `${(heap / 1e6).toFixed(0)} MB`,
      `${(bytes / 1e6).toFixed(0)} MB`,
    ]),
  );
}

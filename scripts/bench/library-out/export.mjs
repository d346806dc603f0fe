// @ts-check
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  collected,
  inBrowser,
  isWhole,
  measure,
  PATIENCE,
  press,
} from './watched.mjs';

/** @typedef {import('./watched.mjs').Measured & { bytes: number, rest: number }} Exported */

const LIBRARY = '/src/surfaces/library/library.html';
/** Those of a library that a reader waits longest for. */
const FORMATS = ['markdown', 'html', 'epub', 'annotations', 'hypothesis', 'readwise'];

/**
 * Fills a fresh profile of Chromium, exports all of it in each format, with clean articles where it
 * can hold them, and prints how long each took and how much memory the page's scripts held before, and at most.
 * @param {object} options
 * @param {boolean} options.json
 * @param {number} options.quotes
 * @param {number} options.copies
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser
 */
export async function benchExport({ json, quotes, copies, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const extension = await freshExtension({ signal });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'));
  try {
    const open = { executablePath, extension: extension.folder, headless: true, signal };
    const measured = await step('Out', () =>
      inBrowser(open, async (page, origin) => {
        await page.goto(origin + LIBRARY);
        await fillLibrary(page, { quotes, copies, copyWords: COPY_WORDS });
        const client = await page.browser().target().createCDPSession();
        await client.send('Browser.setDownloadBehavior', {
          behavior: 'allow',
          downloadPath: folder,
        });
        /** @type {Record<string, Exported>} */
        const rows = {};
        for (const format of FORMATS) rows[format] = await exported(page, origin, format, folder);
        return rows;
      }),
    );
    console.log(json ? JSON.stringify({ quotes, copies, ...measured }) : exportTable(measured));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    extension.remove();
  }
}

/**
 * Each from a page of its own, after its garbage was collected: what one format, or reading the
 * library, leaves in memory is none of the next.
 * @param {import('puppeteer-core').Page} page
 * @param {string} origin
 * @param {string} format
 * @param {string} folder
 * @returns {Promise<Exported>}
 */
async function exported(page, origin, format, folder) {
  await page.goto(origin + LIBRARY);
  await buttonShown(page, await message('export'));
  await waitUntil(
    'all entries',
    () => page.evaluate(() => document.querySelector('.summary-busy') === null),
    { patience: PATIENCE },
  );
  await press(page, 'button', await message('export'));
  await press(page, 'label', await message(`exportFormat_${format}`));
  await press(page, 'label', await message('exportWithCopies'));
  const [said = ''] = (await message('exportSaved', ['|'])).split('|');
  const rest = await collected(page);
  const measured = await measure(page, await message('exportSave'), said);
  await waitUntil('the file', async () => isWhole(folder), { patience: PATIENCE });
  const file = join(folder, readdirSync(folder)[0] ?? '');
  const bytes = statSync(file).size;
  rmSync(file);
  return { ...measured, bytes, rest };
}

/** @param {Record<string, Exported>} rows */
const exportTable = (rows) =>
  table(
    ['', 'time', 'heap before', 'heap at the most', 'file'],
    Object.entries(rows).map(([format, { ms, heap, bytes, rest }]) => [
      format,
      `${(ms / 1000).toFixed(1)} s`,
      `${(rest / 1e6).toFixed(0)} MB`,
      `${(heap / 1e6).toFixed(0)} MB`,
      `${(bytes / 1e6).toFixed(1)} MB`,
    ]),
  );

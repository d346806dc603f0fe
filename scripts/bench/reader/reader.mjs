// @ts-check
import { step } from '../../console/step.mjs';
import { findBrowser } from '../../set-up/find-browser.mjs';
import { readGold, readHtml } from '../corpus.mjs';
import { freshExtension } from '../fresh-extension.mjs';
import { table } from '../markdown-table.mjs';
import { longPage } from './long-page.mjs';
import { openReaderTab } from './reader-tab.mjs';

/** @typedef {import('./reader-tab.mjs').Opening} Opening */

/**
 * Prints how long readers wait for the first text of articles of a folder, and what tasks a text of a
 * million characters makes when it is opened and when it is scrolled.
 * @param {{folder: string, limit: number, signal: AbortSignal}} options
 */
export async function benchReader({ folder, limit, signal }) {
  const { folder: extension, remove } = await freshExtension({ signal });
  const executablePath = await findBrowser('chromium', { signal });
  const tab = await openReaderTab({ executablePath, extension }, signal);
  const articles = readGold(folder).filter(({ page_type }) => page_type === 'article');
  /** @type {Opening[]} */
  const openings = [];
  let unread = 0;
  await step('Reading', async (report) => {
    for (const { id, url } of spread(articles, limit)) {
      signal.throwIfAborted();
      report(`${openings.length + unread + 1} of ${limit}`);
      const opening = await tab.open({ url, html: Buffer.from(readHtml(folder, id)) });
      if (opening) openings.push(opening);
      else unread += 1;
    }
  });
  const long = await tab.open({ url: 'https://long.example/2026/a-long-text', html: longPage() });
  const scrolled = long && (await tab.scroll());
  await tab.close();
  remove();
  console.log(`${openings.length} articles, ${unread} that were not read; milliseconds\n`);
  const row = (/** @type {string} */ name, /** @type {(one: Opening) => number} */ of) => [
    name,
    ...[0.5, 0.95].map((share) => atShare(openings.map(of), share)),
    long ? String(Math.round(of(long))) : '',
  ];
  const rows = [
    row('from the click to the first text', ({ text }) => text),
    row('of it until the reader page begins', ({ begun }) => begun),
    row('longest task in the reader', ({ longest }) => longest),
    ['longest task while it is scrolled', '', '', String(Math.round(scrolled ?? 0))],
  ];
  console.log(table(['', 'median', '95th percentile', 'a million characters'], rows));
}

/** @template T @param {readonly T[]} all @param {number} most @returns {T[]} evenly out of all */
function spread(all, most) {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, most);
}

/** @param {readonly number[]} values @param {number} share */
const atShare = (values, share) =>
  String(Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0));

// @ts-check
import { findBrowser } from '../../set-up/find-browser.mjs';
import { freshExtension } from '../fresh-extension.mjs';
import { table } from '../markdown-table.mjs';
import { listPages, readSaved } from '../page-list.mjs';
import { openReaderTab } from './reader-tab.mjs';

/** @typedef {import('./reader-tab.mjs').Opening} Opening */

/** Characters of the long text, and of each of its paragraphs. */
const LONG = 1_000_000;
const PARAGRAPH = 500;

/**
 * Prints how long readers wait for the first text of pages of a folder, and the tasks of a text of a
 * million characters.
 * @param {{folder: string, limit: number, signal: AbortSignal}} options
 */
export async function benchReader({ folder, limit, signal }) {
  const { folder: extension, remove } = await freshExtension({ signal });
  const executablePath = await findBrowser('chromium', { signal });
  const tab = await openReaderTab({ executablePath, extension }, signal);
  /** @type {Opening[]} */
  const openings = [];
  let unread = 0;
  for (const page of spread(await listPages(folder, {}), limit)) {
    const { url } = page;
    const opening = url ? await tab.open({ url, html: await readSaved(page) }) : null;
    if (opening) openings.push(opening);
    else unread += 1;
  }
  const long = await tab.open({ url: 'https://long.example/2026/a-long-text', html: longPage() });
  await tab.close();
  remove();
  console.log(`${openings.length} pages, ${unread} that are no article; milliseconds\n`);
  const row = (/** @type {string} */ name, /** @type {(one: Opening) => number} */ of) => [
    name,
    ...[0.5, 0.95].map((share) => atShare(openings.map(of), share)),
    long ? String(Math.round(of(long))) : '',
  ];
  const rows = [
    row('from the click to the first text', ({ text }) => text),
    row('of it until the reader page begins', ({ begun }) => begun),
    row('longest task in the reader', ({ longest }) => longest),
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

function longPage() {
  const sentence = 'The wheel turned before the tide had left the pond, and nobody saw it. ';
  const paragraph = `<p>${sentence.repeat(Math.ceil(PARAGRAPH / sentence.length)).slice(0, PARAGRAPH)}</p>`;
  const text = paragraph.repeat(LONG / PARAGRAPH);
  return Buffer.from(
    `<!doctype html><title>A long text</title><article><h1>A long text</h1>${text}</article>`,
  );
}

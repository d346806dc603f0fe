// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../set-up/find-browser.mjs';
import { readGold, readHtml } from './corpus.mjs';
import { earlierExtension } from './earlier-extension.mjs';
import { freshExtension } from './fresh-extension.mjs';
import { table } from './markdown-table.mjs';
import { openStartTab } from './start-tab.mjs';

/** Pages that are opened beside the panel; each takes seconds. */
const NAVIGATIONS = 5;

/**
 * Prints a table of two builds: how often a page is analysed for a navigation, what the kits weigh,
 * how long the popup takes to show text and lists. Both open each page in turn, in one run.
 * @param {{folder: string, commit: string, limit: number, signal: AbortSignal}} options
 */
export async function benchStart({ folder, commit, limit, signal }) {
  const pages = spread(
    readGold(folder).filter(({ page_type }) => page_type === 'article'),
    limit,
  ).map(({ id, url }) => ({ url, html: Buffer.from(readHtml(folder, id)) }));
  const builds = [await earlierExtension(commit, signal), await freshExtension({ signal })];
  const executablePath = await findBrowser('chromium', { signal });
  const tabs = await Promise.all(
    builds.map((build) => openStartTab({ executablePath, extension: build.folder }, signal)),
  );
  /** @type {{text: number[], lists: number[]}[]} */
  const times = builds.map(() => ({ text: [], lists: [] }));
  let compared = 0;
  for (const page of pages) {
    const shown = [];
    for (const tab of tabs) shown.push(await tab.popup(page));
    // What one build takes for no article cannot be compared.
    if (shown.some((one) => one === null)) continue;
    compared++;
    for (const [at, one] of shown.entries()) {
      times[at]?.text.push(one?.text ?? 0);
      times[at]?.lists.push(one?.lists ?? 0);
    }
  }
  /** @type {{navigation: number, again: number}[][]} */
  const counts = [];
  for (const tab of tabs) counts.push(await tab.analyses(pages.slice(0, NAVIGATIONS + 1)));
  await Promise.all(tabs.map(({ close }) => close()));
  const rows = builds.map(({ folder: built }, at) => [
    at === 0 ? commit : 'now',
    mean(counts[at]?.map(({ navigation }) => navigation)),
    mean(counts[at]?.map(({ again }) => again)),
    kitBytes(built, TO_READ),
    kitBytes(built, TO_READ_AND_HIDE),
    median(times[at]?.text),
    median(times[at]?.lists),
  ]);
  for (const { remove } of builds) remove();
  console.log(
    `${compared} of ${pages.length} pages shown by both, ${NAVIGATIONS} navigations; medians\n`,
  );
  const heads = [
    'build',
    'analyses a navigation',
    'popup after that',
    'to read, bytes (gzip)',
    'to read and hide',
  ];
  console.log(table([...heads, 'popup to text, ms', 'to lists, ms'], rows));
}

/** @template T @param {readonly T[]} all @param {number} most @returns {T[]} evenly out of all */
function spread(all, most) {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, most);
}

/** What is injected, by the names it has had. */
const TO_READ = /(?:page|reader)-kit\.iife\.js$/;
const TO_READ_AND_HIDE = /(?:page|reader|quiet)-kit\.iife\.js$|parts\/hidden-groups\.js$/;

/** @param {string} built @param {RegExp} injected */
function kitBytes(built, injected) {
  const kits = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => injected.test(name))
    .map((name) => readFileSync(join(built, name)));
  const sum = (/** @type {number[]} */ sizes) => sizes.reduce((all, one) => all + one, 0);
  return `${sum(kits.map(({ length }) => length))} (${sum(kits.map((kit) => gzipSync(new Uint8Array(kit)).length))})`;
}

/** @param {readonly number[]} [values] */
const mean = (values = []) =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

/** @param {readonly number[]} [values] */
const median = (values = []) =>
  String(Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0));

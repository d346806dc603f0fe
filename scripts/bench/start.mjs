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
  for (const page of pages)
    for (const [at, tab] of tabs.entries()) {
      const { text, lists } = await tab.popup(page);
      times[at]?.text.push(text);
      times[at]?.lists.push(lists);
    }
  /** @type {{navigation: number, again: number}[][]} */
  const counts = [];
  for (const tab of tabs) counts.push(await tab.analyses(pages.slice(0, NAVIGATIONS + 1)));
  await Promise.all(tabs.map(({ close }) => close()));
  const rows = builds.map(({ folder: built }, at) => [
    at === 0 ? commit : 'now',
    mean(counts[at]?.map(({ navigation }) => navigation)),
    mean(counts[at]?.map(({ again }) => again)),
    kitBytes(built),
    median(times[at]?.text),
    median(times[at]?.lists),
  ]);
  for (const { remove } of builds) remove();
  console.log(`${pages.length} pages, ${NAVIGATIONS} navigations; medians\n`);
  const heads = ['build', 'analyses a navigation', 'popup after that', 'kits, bytes (gzip)'];
  console.log(table([...heads, 'popup to text, ms', 'to lists, ms'], rows));
}

/** @template T @param {readonly T[]} all @param {number} most @returns {T[]} evenly out of all */
function spread(all, most) {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, most);
}

/** What is injected to read and to hide. @param {string} built */
function kitBytes(built) {
  const kits = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:page|reader|quiet)-kit\.iife\.js$/.test(name))
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

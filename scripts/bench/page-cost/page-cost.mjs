// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../../set-up/find-browser.mjs';
import { listPages, readSaved } from '../page-list.mjs';
import { blankExtension } from './blank-extension.mjs';
import { openCostTab } from './cost-tab.mjs';

/** By then a page that is no article has been looked at for the last time. */
const LAST_LOOK_MS = 6000;

/**
 * Opens every page in browsers side by side (one without a content script, one with one that has no
 * code, which is the floor, and one for each build) and prints how much more script and heap a page
 * takes than without.
 * @param {{folder: string, builds: string[], limit: number, signal: AbortSignal}} options
 */
export async function benchPageCost({ folder, builds, limit, signal }) {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (await findBrowser('chromium', { signal }));
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-cost-'));
  const names = ['none', 'no code', ...builds];
  /** @type {Awaited<ReturnType<typeof openCostTab>>[]} */
  const tabs = [];
  try {
    const blank = (/** @type {boolean} */ script) =>
      blankExtension(join(scratch, String(script)), { script });
    for (const extension of [
      await blank(false),
      await blank(true),
      ...builds.map((one) => resolve(one)),
    ])
      tabs.push(await openCostTab(executablePath, extension));
    const rows = [];
    for (const page of await listPages(folder, { limit })) {
      signal.throwIfAborted();
      const row = await costOf(
        tabs,
        page.url ?? `https://page.example/${page.id}`,
        await readSaved(page),
      );
      // One page that a browser refuses is no reason to lose the others.
      if (row) rows.push(row);
    }
    print(names, builds, rows);
  } finally {
    await Promise.all(tabs.map((tab) => tab.close()));
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {Awaited<ReturnType<typeof openCostTab>>[]} tabs
 * @param {string} url @param {Buffer} html
 */
async function costOf(tabs, url, html) {
  try {
    for (const tab of tabs) await tab.open(url, html);
    await new Promise((done) => setTimeout(done, LAST_LOOK_MS));
    const row = [];
    for (const tab of tabs) row.push(await tab.cost());
    return row;
  } catch (error) {
    console.error(url, error instanceof Error ? error.message : error);
    return null;
  }
}

/**
 * @param {string[]} names @param {string[]} builds
 * @param {import('./cost-tab.mjs').Cost[][]} rows
 */
function print(names, builds, rows) {
  console.log(`${rows.length} pages; medians of what a page pays beside one without any script\n`);
  console.log('| script of | script ms | heap kB | gzip bytes |\n| --- | --- | --- | --- |');
  names.forEach((name, at) => {
    if (at === 0) return;
    const more = (/** @type {'heap' | 'script'} */ what) =>
      median(rows.map((row) => (row[at]?.[what] ?? 0) - (row[0]?.[what] ?? 0)));
    const size = sizeOf(builds[at - 2]);
    console.log(
      `| ${name} | ${more('script').toFixed(2)} | ${(more('heap') / 1000).toFixed(0)} | ${size} |`,
    );
  });
}

/** @param {string | undefined} build */
function sizeOf(build) {
  const file = build && join(build, 'src/page/detector.iife.js');
  return file && existsSync(file) ? gzipSync(new Uint8Array(readFileSync(file))).length : '';
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

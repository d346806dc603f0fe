// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../../console/step.mjs';
import { findBrowser } from '../../set-up/find-browser.mjs';
import { openContest } from '../contest.mjs';
import { readGold, readHtml } from '../corpus.mjs';
import { ourModule } from '../our-module.mjs';
import { countKept } from './count-kept.mjs';
import { fidelityTable } from './fidelity-table.mjs';
import { KINDS, wantedParts } from './wanted-parts.mjs';

/**
 * @typedef {import('../corpus.mjs').Gold} Gold
 * @typedef {import('./wanted-parts.mjs').Kind} Kind
 * @typedef {Record<Kind, import('./count-kept.mjs').Count>} Counts
 * @typedef {Record<string, Counts[]>} Results a page each, by extractor
 */

const EXTRACTORS = ['lectern', 'readability', 'defuddle'];

/**
 * Counts what of the pages of a folder comes out as it was written, ours beside Readability and
 * Defuddle on the same pages in one browser, and prints it as a Markdown table.
 * @param {object} options
 * @param {string} options.folder with `html/`, `urls.json` and `ground-truth/`
 * @param {string[] | undefined} options.types page types to keep
 * @param {number | undefined} options.limit how many pages at most
 * @param {string | undefined} options.losses file for what each lost: a JSON line a page
 * @param {AbortSignal} options.signal
 * @throws {Error} when the folder has no gold texts, or there is no browser
 */
export async function benchFidelity({ folder, types, limit, losses, signal }) {
  const pages = choose(folder, types).slice(0, limit);
  const executablePath = await findBrowser('chromium', { signal });
  const results = await step('Reading', (report) =>
    readAll(folder, pages, executablePath, report, signal),
  );
  console.log(`\n${pages.length} pages\n\n${fidelityTable(results)}`);
  if (losses) writeFileSync(losses, lossLines(pages, results));
}

/** @param {string} folder @param {string[] | undefined} types @returns {Gold[]} */
function choose(folder, types) {
  if (!existsSync(join(folder, 'ground-truth')))
    throw new Error(`There are no gold texts in ${folder}.`);
  return readGold(folder).filter(({ page_type }) => !types || types.includes(page_type));
}

/**
 * @param {string} folder @param {Gold[]} pages @param {string} executablePath
 * @param {(detail: string) => void} report @param {AbortSignal} signal
 * @returns {Promise<Results>}
 */
async function readAll(folder, pages, executablePath, report, signal) {
  const { cleanHtml } = await ourModule('src/cli/clean-html.ts');
  const contest = await openContest(executablePath);
  /** @type {Results} */
  const results = Object.fromEntries(EXTRACTORS.map((name) => [name, []]));
  try {
    for (const [at, { id, url, main_content }] of pages.entries()) {
      signal.throwIfAborted();
      const html = readHtml(folder, id);
      const wanted = wantedParts(html, main_content);
      for (const name of EXTRACTORS) {
        const content = await contentOf(contest, name, html, url);
        // All are counted as they would be shown: what a sanitiser drops is not there to be read.
        results[name]?.push(countKept(wanted, cleanHtml(content)));
      }
      report(`${at + 1} of ${pages.length}`);
    }
  } finally {
    await contest.close();
  }
  return results;
}

/**
 * @param {Awaited<ReturnType<typeof openContest>>} contest
 * @param {string} name @param {string} html @param {string} url
 * @returns {Promise<string>} empty where the extractor gave up
 */
async function contentOf(contest, name, html, url) {
  const read = await contest.call(name, html, url).catch(() => null);
  return withLead(read?.content ?? '', read?.leadImage);
}

/** Ours lifts the picture above the text out of it, and shows it there. @param {string} content @param {{ src: string } | null | undefined} lead */
const withLead = (content, lead) =>
  lead ? `<img src="${lead.src.replaceAll('"', '%22')}">${content}` : content;

/** @param {Gold[]} pages @param {Results} results */
const lossLines = (pages, results) =>
  pages
    .map(({ id }, at) => ({ id, ...lostBy(results, at) }))
    .filter((line) => Object.keys(line).length > 1)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** @param {Results} results @param {number} at @returns {Record<string, object>} what was lost, by extractor */
const lostBy = (results, at) =>
  Object.fromEntries(
    Object.entries(results)
      .map(([name, counts]) => /** @type {const} */ ([name, lostIn(counts[at])]))
      .filter(([, lost]) => Object.keys(lost).length > 0),
  );

/** @param {Counts | undefined} counts @returns {Record<string, string[]>} what was lost, by kind */
const lostIn = (counts) =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, counts?.[kind].lost ?? []]).filter(([, lost]) => lost?.length),
  );

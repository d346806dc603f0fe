// @ts-check
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { openContest } from './contest.mjs';
import { readGold } from './corpus.mjs';
import { table } from './markdown-table.mjs';

const ENTRY = 'test/bench/anchoring.ts';
const LENGTHS = [10_000, 100_000, 1_000_000];
const CHANGES = ['unchanged', 'words', 'paragraphs', 'gone'];

/** @typedef {{there: number, right: number, wrong: number, ms: number, longest: number}} Outcome */

/**
 * Makes articles with 200 quotes each, changes them, looks for the quotes again in Chromium, and
 * prints how many were found, in which place, and how long it took: as a table, or as JSON lines.
 * @param {object} options
 * @param {boolean} options.json
 * @param {number} options.seed
 * @param {string | undefined} options.corpus folder of real pages whose gold texts the articles are made of
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser
 */
export async function benchAnchor({ json, seed, corpus, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const outcomes = await step('Anchoring', (report) =>
    anchorAll(
      executablePath,
      { seed, texts: corpus ? realTexts(corpus, seed) : '' },
      report,
      signal,
    ),
  );
  console.log(
    json ? outcomes.map((one) => JSON.stringify(one)).join('\n') : outcomeTable(outcomes),
  );
}

/**
 * @param {string} executablePath
 * @param {{seed: number, texts: string}} source
 * @param {(detail: string) => void} report
 * @param {AbortSignal} signal
 */
async function anchorAll(executablePath, { seed, texts }, report, signal) {
  const contest = await openContest(executablePath, ENTRY);
  /** @type {(Outcome & {length: number, change: string})[]} */
  const outcomes = [];
  try {
    // The first is the compiler's.
    await contest.call(
      'anchoring',
      JSON.stringify({ length: 10_000, seed: 1, change: 'words' }),
      '',
    );
    for (const length of LENGTHS) {
      for (const change of CHANGES) {
        signal.throwIfAborted();
        report(`${length} characters, ${change}`);
        const plan = JSON.stringify({ length, seed: seed + length, change });
        outcomes.push({ length, change, ...(await contest.call('anchoring', plan, texts)) });
      }
    }
    return outcomes;
  } finally {
    await contest.close();
  }
}

/**
 * Paragraphs of real articles, whole articles in an order that hangs on the seed.
 * @param {string} corpus
 * @param {number} seed
 */
function realTexts(corpus, seed) {
  const articles = readGold(corpus).filter(({ page_type }) => page_type === 'article');
  const order = (/** @type {string} */ id) => (Number(id) * 7919 * (seed + 1)) % 10_007;
  const texts = articles.sort((a, b) => order(a.id) - order(b.id)).map((one) => one.main_content);
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return JSON.stringify(lines.filter((line) => line.split(' ').length > 4));
}

/** @param {(Outcome & {length: number, change: string})[]} outcomes */
const outcomeTable = (outcomes) =>
  table(
    ['characters', 'change', 'still there', 'right place', 'wrong place', 'ms', 'longest task'],
    outcomes.map(({ length, change, there, right, wrong, ms, longest }) => [
      ...[length, change, there, right, wrong].map(String),
      ...[ms, longest].map((one) => one.toFixed(0)),
    ]),
  );

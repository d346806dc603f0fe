// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml } from '../bench/corpus.mjs';
import { scoreAnswers } from '../bench/judge.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { score, train } from './boost.mjs';
import { compactModel, roundModel } from './compact-model.mjs';
import { foldOf, siteOf } from './folds.mjs';

/**
 * `node scripts/train/detector.mjs [--corpus DIR] [--signals FILE]`: trains the detector of article pages on a
 * labelled corpus, prints how it does on sites it was not trained on, and writes
 * `src/article/detect/detector-model.json`. Reading signals takes minutes: with `--signals` they are kept in
 * that file, or taken from it where it is there.
 */
const MODEL = 'src/article/detect/detector-model.json';
const OPTIONS = {
  trees: 90,
  depth: 3,
  rate: 0.13,
  leastWeight: 2,
  ridge: 2,
  columns: 0.4,
  bins: 32,
  seed: 3,
};
const READABLE = new Set(['article', 'documentation']);
const FOLDS = 5;
const SEEDS = [1, 2, 3, 4, 5];
/** What a page without its claims counts beside the page itself. */
const PLAIN_WEIGHT = 0.15;

/** @typedef {{ site: string, is: boolean, signals: Record<string, number> }} Example */

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, signals: { type: 'string' } },
  });
  const { corpus = '../shared/corpus', signals: kept } = values;
  const examples = await examplesFrom(corpus, kept, signal);
  const names = Object.keys(examples[0]?.signals ?? {});
  console.log(describeValidation(examples, names));
  const { used, ...model } = compactModel(trainOn(examples, names), names);
  writeFileSync(MODEL, `${JSON.stringify({ signals: used, ...model })}\n`);
});

/** @param {string} corpus @param {string | undefined} kept @param {AbortSignal} signal @returns {Promise<Example[]>} */
async function examplesFrom(corpus, kept, signal) {
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const examples = await readExamples(corpus, signal);
  if (kept) writeFileSync(kept, JSON.stringify(examples));
  return examples;
}

/** @param {string} corpus @param {AbortSignal} signal @returns {Promise<Example[]>} */
async function readExamples(corpus, signal) {
  const gold = readGold(corpus);
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    return await step('Reading signals', async (report) => {
      /** @type {Example[]} */
      const examples = [];
      for (const { id, url, page_type } of gold) {
        signal.throwIfAborted();
        examples.push({
          site: siteOf(url),
          is: READABLE.has(page_type),
          signals: await contest.call('signals', readHtml(corpus, id), url),
        });
        report(`${examples.length} of ${gold.length}`);
      }
      return examples;
    });
  } finally {
    await contest.close();
  }
}

/** @param {Example[]} examples @param {string[]} names */
function columnsOf(examples, names) {
  return names.map((name) => Float64Array.from(examples, ({ signals }) => signals[name] ?? 0));
}

/** @param {Example[]} examples @param {string[]} names */
function trainOn(examples, names) {
  const all = [...examples, ...examples.map(withoutClaims)];
  const weights = Float64Array.from(all, (_, row) => (row < examples.length ? 1 : PLAIN_WEIGHT));
  const labels = Uint8Array.from(all, ({ is }) => Number(is));
  return roundModel(train(columnsOf(all, names), labels, weights, OPTIONS));
}

/**
 * The page as it would be on a bare address and without a word about itself: most private and old
 * sites are so, and a detector that leans on claims alone passes them over.
 * @param {Example} example @returns {Example}
 */
function withoutClaims({ site, is, signals }) {
  const kept = Object.entries(signals).filter(([name]) => !isClaim(name));
  return {
    site,
    is,
    signals: { ...Object.fromEntries(kept), slugWords: 1, slugLength: 6 },
  };
}

/** @param {string} name of a signal that comes from the address or from what the page says of itself */
function isClaim(name) {
  return (
    /^(?:og|ld|url)[A-Z]/.test(name) ||
    ['published', 'slugWords', 'slugLength', 'story', 'docs', 'forum'].includes(name)
  );
}

/**
 * Pages of one site are never on both sides; each seed parts the sites anew.
 * @param {Example[]} examples @param {string[]} names @param {number} seed
 */
function crossValidate(examples, names, seed) {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = trainOn(
      examples.filter(({ site }) => foldOf(site, FOLDS, seed) !== fold),
      names,
    );
    return examples
      .filter(({ site }) => foldOf(site, FOLDS, seed) === fold)
      .map(({ is, signals }) => ({
        is,
        said: score(model, (feature) => signals[names[feature] ?? ''] ?? 0) > 0,
      }));
  });
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Folds drawn once may be lucky: all pages are judged under several drawings.
 * @param {Example[]} examples @param {string[]} names @returns {string}
 */
function describeValidation(examples, names) {
  const runs = SEEDS.map((seed) => scoreAnswers(crossValidate(examples, names, seed)));
  const [precision, recall, f1] = /** @type {const} */ (['precision', 'recall', 'f1']).map((key) =>
    mean(runs.map((run) => run[key])).toFixed(3),
  );
  const all = runs.map((run) => run.f1.toFixed(3)).sort();
  return `${examples.length} pages, ${FOLDS} folds by site, drawn ${SEEDS.length} times: precision ${precision}, recall ${recall}, F1 ${f1} (${all[0]} to ${all.at(-1)})`;
}

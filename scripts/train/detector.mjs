// @ts-check
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml } from '../bench/corpus.mjs';
import { scoreAnswers } from '../bench/judge.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { score, train } from './boost.mjs';

/**
 * `node scripts/train/detector.mjs [--corpus DIR]`: trains the detector of article pages on a
 * labelled corpus, prints how it does on sites it was not trained on, and writes
 * `src/article/detector-model.json`.
 */
const MODEL = 'src/article/detector-model.json';
const OPTIONS = {
  trees: 80,
  depth: 3,
  rate: 0.12,
  leastWeight: 2,
  ridge: 2,
  columns: 0.7,
  bins: 48,
  seed: 3,
};
const READABLE = new Set(['article', 'documentation']);
const FOLDS = 5;
/** What a page without its claims counts beside the page itself. */
const PLAIN_WEIGHT = 0.4;

/** @typedef {{ site: string, is: boolean, signals: Record<string, number> }} Example */

await runScript(async (signal) => {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  const examples = await readExamples(values.corpus ?? '../shared/corpus', signal);
  const names = Object.keys(examples[0]?.signals ?? {});
  const { precision, recall, f1 } = scoreAnswers(crossValidate(examples, names));
  console.log(
    `${examples.length} pages, ${FOLDS} folds by site: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  );
  writeFileSync(MODEL, `${JSON.stringify(compact(trainOn(examples, names), names))}\n`);
});

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
        const site = new URL(url).hostname.split('.').slice(-2).join('.');
        examples.push({
          site,
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
  return train(
    columnsOf(all, names),
    Uint8Array.from(all, ({ is }) => Number(is)),
    weights,
    OPTIONS,
  );
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
    signals: { ...Object.fromEntries(kept), depth: 1, slugWords: 1, slugLength: 6 },
  };
}

/** @param {string} name of a signal that comes from the address or from what the page says of itself */
function isClaim(name) {
  return (
    /^(?:og|ld|name)[A-Z]/.test(name) ||
    [
      'published',
      'modified',
      'author',
      'generator',
      'depth',
      'slugWords',
      'slugLength',
      'root',
      'query',
      'dated',
      'story',
      'docs',
      'shop',
      'forum',
      'service',
    ].includes(name)
  );
}

/** @param {string} text */
function foldOf(text) {
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7) % FOLDS;
}

/** Pages of one site are never on both sides. @param {Example[]} examples @param {string[]} names */
function crossValidate(examples, names) {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = trainOn(
      examples.filter(({ site }) => foldOf(site) !== fold),
      names,
    );
    return examples
      .filter(({ site }) => foldOf(site) === fold)
      .map(({ is, signals }) => ({
        is,
        said: score(model, (feature) => signals[names[feature] ?? ''] ?? 0) > 0,
      }));
  });
}

/** @param {number} value */
function short(value) {
  return Number(value.toPrecision(3));
}

/**
 * The model as the detector reads it: signals that no tree asks for are left out.
 * @param {{ bias: number, trees: import('./boost.mjs').Tree[] }} model @param {string[]} names
 */
function compact({ bias, trees }, names) {
  /** @type {string[]} */
  const signals = [];
  /** @param {string} name */
  const place = (name) => (signals.includes(name) ? signals.indexOf(name) : signals.push(name) - 1);
  /** @param {import('./boost.mjs').Tree} tree @returns {unknown} */
  const pack = (tree) =>
    'leaf' in tree
      ? short(tree.leaf)
      : [place(names[tree.feature] ?? ''), short(tree.threshold), pack(tree.low), pack(tree.high)];
  const packed = trees.map(pack);
  return { signals, bias: short(bias), trees: packed };
}

// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml } from '../bench/corpus.mjs';
import { scoreAnswers } from '../bench/judge.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { withoutClaims, withoutWords } from './bare-signals.mjs';
import { score, train } from './boost.mjs';
import { foldOf, siteOf } from './folds.mjs';
import { packTrees, roundForPacking } from './pack-trees.mjs';

/**
 * `node scripts/train/detector.mjs [--corpus DIR]… [--signals FILE]`: trains the detector of article pages on
 * labelled corpora, prints how it does on a corpus and on sites it was not trained on, and writes
 * `src/article/detect/detector-model.json`. Reading signals takes minutes: with `--signals` they are kept in
 * that file, or taken from it where it is there.
 */
const MODEL = 'src/article/detect/detector-model.json';
const CORPORA = ['../shared/corpus', '../shared/news'];
const OPTIONS = {
  trees: 84,
  depth: 3,
  rate: 0.13,
  leastWeight: 2,
  ridge: 2,
  columns: 0.4,
  bins: 16,
  seed: 3,
};
const READABLE = new Set(['article', 'documentation']);
const FOLDS = 5;
const SEEDS = [1, 2, 3, 4, 5];
/** What a page counts without its claims, without a word that is known, and in other markup. */
const WEIGHTS = { claims: 0.15, words: 0.2, markup: 0.1 };

/**
 * @typedef {Record<string, number>} Signals
 * @typedef {{ asWritten: Signals, inDivisions: Signals, withBreaks: Signals }} Seen
 * @typedef {{ corpus: string, site: string, is: boolean, seen: Seen }} Example
 * @typedef {ReturnType<typeof roundForPacking>} Model
 */

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { corpus: { type: 'string', multiple: true }, signals: { type: 'string' } },
  });
  const examples = await examplesFrom(values.corpus ?? CORPORA, values.signals, signal);
  const names = Object.keys(examples[0]?.seen.asWritten ?? {});
  console.log(describeByCorpus(examples, names));
  console.log(describeBySite(examples, names));
  const { used, packed } = packTrees(trainOn(examples, names), names);
  writeFileSync(MODEL, `${JSON.stringify({ signals: used.join(' '), ...packed })}\n`);
});

/** @param {string[]} corpora @param {string | undefined} kept @param {AbortSignal} signal @returns {Promise<Example[]>} */
async function examplesFrom(corpora, kept, signal) {
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const examples = await readExamples(corpora, signal);
  if (kept) writeFileSync(kept, JSON.stringify(examples));
  return examples;
}

/** @param {string[]} corpora @param {AbortSignal} signal @returns {Promise<Example[]>} */
async function readExamples(corpora, signal) {
  const pages = corpora.flatMap((corpus) => readGold(corpus).map((gold) => ({ corpus, ...gold })));
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    return await step('Reading signals', async (report) => {
      /** @type {Example[]} */
      const examples = [];
      for (const { corpus, id, url, page_type } of pages) {
        signal.throwIfAborted();
        examples.push({
          corpus,
          site: siteOf(url),
          is: READABLE.has(page_type),
          seen: await contest.call('signals', readHtml(corpus, id), url),
        });
        report(`${examples.length} of ${pages.length}`);
      }
      return examples;
    });
  } finally {
    await contest.close();
  }
}

/**
 * A page as it is, without its claims, without its words, and in other markup: most private and old
 * sites claim nothing, most languages have no word that is known, and many pages have no paragraphs.
 * @param {Example} example @returns {[Signals, number][]} signals, and what they count
 */
function formsOf({ seen: { asWritten, inDivisions, withBreaks } }) {
  return [
    [asWritten, 1],
    [withoutClaims(asWritten), WEIGHTS.claims],
    [withoutWords(asWritten), WEIGHTS.words],
    [inDivisions, WEIGHTS.markup],
    [withBreaks, WEIGHTS.markup],
  ];
}

/** @param {Example[]} examples @param {string[]} names @returns {Model} */
function trainOn(examples, names) {
  const rows = examples.flatMap((example) =>
    formsOf(example).map(([signals, weight]) => ({ signals, weight, is: example.is })),
  );
  const columns = names.map((name) => Float64Array.from(rows, ({ signals }) => signals[name] ?? 0));
  const labels = Uint8Array.from(rows, ({ is }) => Number(is));
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  return roundForPacking(train(columns, labels, weights, OPTIONS));
}

/** @typedef {{ corpus: string, is: boolean, said: boolean }} Answer */

/** @param {Model} model @param {string[]} names @param {Example[]} examples @param {keyof Seen} form @returns {Answer[]} */
function answersOf(model, names, examples, form) {
  return examples.map(({ corpus, is, seen }) => ({
    corpus,
    is,
    said: score(model, (feature) => seen[form][names[feature] ?? ''] ?? 0) > 0,
  }));
}

/** @param {Answer[][]} runs */
function percents(runs) {
  const scores = runs.map(scoreAnswers);
  const [precision, recall, f1] = /** @type {const} */ (['precision', 'recall', 'f1']).map((key) =>
    (scores.reduce((sum, one) => sum + one[key], 0) / scores.length).toFixed(3),
  );
  return `precision ${precision}, recall ${recall}, F1 ${f1}`;
}

/** @param {Example[]} examples */
function corporaOf(examples) {
  return [...new Set(examples.map(({ corpus }) => corpus))];
}

/**
 * Each corpus judged by a model that has seen only the others, where these hold pages of both kinds.
 * @param {Example[]} examples @param {string[]} names
 */
function describeByCorpus(examples, names) {
  const lines = corporaOf(examples).flatMap((left) => {
    const others = examples.filter(({ corpus }) => corpus !== left);
    if (new Set(others.map(({ is }) => is)).size < 2) return [];
    const of = examples.filter(({ corpus }) => corpus === left);
    const answers = answersOf(trainOn(others, names), names, of, 'asWritten');
    return `${left}, trained on the others: ${percents([answers])}`;
  });
  return lines.join('\n');
}

/**
 * Pages of one site are never on both sides; each seed parts the sites anew.
 * @param {Example[]} examples @param {string[]} names @param {number} seed
 * @returns {Record<keyof Seen, Answer[]>}
 */
function crossValidate(examples, names, seed) {
  /** @type {Record<keyof Seen, Answer[]>} */
  const answers = { asWritten: [], inDivisions: [], withBreaks: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = (/** @type {Example} */ { site }) => foldOf(site, FOLDS, seed) === fold;
    const rest = examples.filter((example) => !isIn(example));
    const model = trainOn(rest, names);
    const of = examples.filter(isIn);
    for (const form of /** @type {(keyof Seen)[]} */ (Object.keys(answers)))
      answers[form].push(...answersOf(model, names, of, form));
  }
  return answers;
}

/**
 * Folds drawn once may be lucky: all pages are judged under several drawings.
 * @param {Example[]} examples @param {string[]} names
 */
function describeBySite(examples, names) {
  const runs = SEEDS.map((seed) => crossValidate(examples, names, seed));
  const lines = corporaOf(examples).flatMap((corpus) =>
    /** @type {(keyof Seen)[]} */ (Object.keys(runs[0] ?? {})).map((form) => {
      const of = runs.map((run) => run[form].filter((answer) => answer.corpus === corpus));
      return `${corpus}, ${form}, ${FOLDS} folds by site, drawn ${SEEDS.length} times: ${percents(of)}`;
    }),
  );
  return lines.join('\n');
}

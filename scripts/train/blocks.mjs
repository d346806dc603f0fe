// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml } from '../bench/corpus.mjs';
import { mean, scoreWords } from '../bench/score.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { standIn } from './align.mjs';
import { score, train } from './boost.mjs';
import { compactModel, roundModel } from './compact-model.mjs';
import { foldOf, siteOf } from './folds.mjs';

/**
 * `node scripts/train/blocks.mjs [--corpus DIR] [--blocks FILE]`: trains the model of blocks that
 * stand among an article's and are not its own, prints what it does to pages of sites it was not
 * trained on, and writes `src/article/clutter/block-model.json`. Reading takes minutes: with `--blocks` what
 * was read is kept in that file, or taken from it where it is there.
 */
const MODEL = 'src/article/clutter/block-model.json';
const OPTIONS = {
  trees: 80,
  depth: 4,
  rate: 0.15,
  leastWeight: 5,
  ridge: 3,
  columns: 0.5,
  bins: 48,
  seed: 3,
};
const FOLDS = 5;
/** A gold text that lacks half of a page says nothing of its blocks: it was cut short. */
const MOST_MISSING = 0.5;
const CUTS = [0.4, 0.5, 0.55, 0.6];

/**
 * @typedef {{ text: string, code: boolean, features: Record<string, number> }} Block
 * @typedef {{ id: string, site: string, gold: string, blocks: Block[], own: (boolean | null)[] }} Page
 */

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, blocks: { type: 'string' } },
  });
  const pages = await pagesFrom(values.corpus ?? '../shared/corpus', values.blocks, signal);
  const names = Object.keys(pages[0]?.blocks[0]?.features ?? {});
  console.log(describeValidation(pages, names));
  const { used, ...model } = compactModel(trainOn(pages, names), names);
  writeFileSync(MODEL, `${JSON.stringify({ features: used, ...model })}\n`);
});

/** @param {string} corpus @param {string | undefined} kept @param {AbortSignal} signal @returns {Promise<Page[]>} */
async function pagesFrom(corpus, kept, signal) {
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const pages = await readPages(corpus, signal);
  if (kept) writeFileSync(kept, JSON.stringify(pages));
  return pages;
}

/** @param {string} corpus @param {AbortSignal} signal @returns {Promise<Page[]>} */
async function readPages(corpus, signal) {
  const gold = readGold(corpus).filter(({ page_type }) => page_type === 'article');
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    return await step('Reading blocks', async (report) => {
      /** @type {Page[]} */
      const pages = [];
      for (const { id, url, main_content } of gold) {
        signal.throwIfAborted();
        /** @type {Block[]} */
        const blocks = await contest.call('blocks', readHtml(corpus, id), url);
        const own = standIn(
          blocks.map(({ text }) => text),
          main_content,
        );
        pages.push({ id, site: siteOf(url), gold: main_content, blocks, own });
        report(`${pages.length} of ${gold.length}`);
      }
      return pages.filter(({ blocks }) => blocks.length > 0);
    });
  } finally {
    await contest.close();
  }
}

/** @param {string} text */
function wordsIn(text) {
  return text.split(/\s+/).length;
}

/** @param {Page} page */
function isCutShort({ blocks, own }) {
  const words = blocks.map(({ text }) => wordsIn(text));
  const all = words.reduce((sum, count) => sum + count, 0);
  const missing = words.reduce((sum, count, at) => sum + (own[at] === false ? count : 0), 0);
  return missing > MOST_MISSING * all;
}

/** Long pages do not outweigh all others, nor do long blocks. @param {Page} page */
function weightsOf({ blocks }) {
  const roots = blocks.map(({ text }) => Math.sqrt(Math.min(200, wordsIn(text))));
  const all = roots.reduce((sum, root) => sum + root, 0);
  return roots.map((root) => root * Math.sqrt(30 / Math.max(30, all)));
}

/** @param {Page[]} pages @param {string[]} names */
function trainOn(pages, names) {
  const rows = pages
    .filter((page) => !isCutShort(page))
    .flatMap((page) => {
      const weights = weightsOf(page);
      return page.blocks.map(({ code, features }, at) => ({
        features,
        own: code ? null : (page.own[at] ?? null),
        weight: weights[at] ?? 0,
      }));
    })
    .filter(({ own }) => own !== null);
  const model = train(
    names.map((name) => Float64Array.from(rows, ({ features }) => features[name] ?? 0)),
    Uint8Array.from(rows, ({ own }) => Number(own)),
    Float64Array.from(rows, ({ weight }) => weight),
    OPTIONS,
  );
  return roundModel(model);
}

/** @param {Page[]} pages @param {string[]} names @returns {string} */
function describeValidation(pages, names) {
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = trainOn(
      pages.filter(({ site }) => foldOf(site, FOLDS) !== fold),
      names,
    );
    return pages
      .filter(({ site }) => foldOf(site, FOLDS) === fold)
      .map((page) => ({
        page,
        chances: page.blocks.map(({ features }) => chance(model, names, features)),
      }));
  });
  const lines = [0, ...CUTS].map((cut) => {
    const scores = judged.map(({ page, chances }) =>
      scoreWords(
        page.blocks
          .filter(({ code }, at) => code || (chances[at] ?? 1) > cut)
          .map(({ text }) => text)
          .join('\n'),
        page.gold,
      ),
    );
    /** @param {'f1' | 'precision' | 'recall'} key */
    const average = (key) => mean(scores.map((entry) => entry[key])).toFixed(4);
    return `cut ${cut}: F1 ${average('f1')}, precision ${average('precision')}, recall ${average('recall')}`;
  });
  return [
    `${pages.length} pages, ${FOLDS} folds by site, blocks kept above a chance:`,
    ...lines,
  ].join('\n');
}

/** @param {ReturnType<typeof train>} model @param {string[]} names @param {Record<string, number>} features */
function chance(model, names, features) {
  return 1 / (1 + Math.exp(-score(model, (at) => features[names[at] ?? ''] ?? 0)));
}

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
 * `node scripts/train/blocks.mjs [--corpus DIR]… [--blocks FILE] [--by-set] [--by-site]`: trains the
 * model of blocks that stand among an article's and are not its own on all the folders named, and
 * writes `src/article/clutter/block-model.json`. Printed before: with `--by-set` what a model that was
 * trained on the other folders does to the pages of each, which is what new pages will say; with
 * `--by-site` the same for five folds by site. Reading takes minutes: with `--blocks` what was read is
 * kept in that file, or taken from it where it is there.
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
/** A folder in whose gold texts fewer of the lists' plain entries stand leaves lists out, and tables. */
const LEAST_LISTED = 0.5;
const CUTS = [0.4, 0.5, 0.55, 0.6];

/**
 * @typedef {{ text: string, code: boolean, features: Record<string, number> }} Block
 * @typedef {{ id: string, set: string, site: string, gold: string, blocks: Block[], own: (boolean | null)[] }} Page
 */

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', multiple: true },
      blocks: { type: 'string' },
      'by-set': { type: 'boolean' },
      'by-site': { type: 'boolean' },
    },
  });
  const folders = values.corpus ?? ['../shared/corpus', '../shared/news'];
  const pages = forgetLists(await pagesFrom(folders, values.blocks, signal));
  const names = Object.keys(pages[0]?.blocks[0]?.features ?? {});
  if (values['by-set'])
    for (const set of setsOf(pages)) console.log(describeSet(pages, names, set));
  if (values['by-site']) console.log(describeSites(pages, names));
  const { used, ...model } = compactModel(trainOn(pages, names), names);
  writeFileSync(MODEL, `${JSON.stringify({ features: used, ...model })}\n`);
});

/** @param {string[]} folders @param {string | undefined} kept @param {AbortSignal} signal @returns {Promise<Page[]>} */
async function pagesFrom(folders, kept, signal) {
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  /** @type {Page[]} */
  const pages = [];
  for (const folder of folders) pages.push(...(await readPages(folder, signal)));
  if (kept) writeFileSync(kept, JSON.stringify(pages));
  return pages;
}

/** @param {Page} page @returns {number[]} the places of its entries of lists, and cells */
function listedIn({ blocks }) {
  return blocks.flatMap(({ features }, at) => (features['list'] || features['table'] ? [at] : []));
}

/**
 * Gold texts that are made of paragraphs and subheads alone say nothing of lists.
 * @param {Page[]} pages @returns {Page[]} without what such gold says against entries and cells
 */
function forgetLists(pages) {
  const silent = setsOf(pages).filter((set) => {
    const answers = pages
      .filter((page) => page.set === set)
      .flatMap((page) =>
        listedIn(page)
          .filter((at) => (page.blocks[at]?.features['density'] ?? 0) < 0.3)
          .map((at) => page.own[at] === true),
      );
    return answers.filter(Boolean).length < LEAST_LISTED * answers.length;
  });
  return pages.map((page) => {
    if (!silent.includes(page.set)) return page;
    const listed = new Set(listedIn(page));
    return { ...page, own: page.own.map((is, at) => (listed.has(at) && !is ? null : is)) };
  });
}

/** @param {Page[]} pages @returns {string[]} the folders they are from */
function setsOf(pages) {
  return [...new Set(pages.map(({ set }) => set))];
}

/** @param {string} corpus @param {AbortSignal} signal @returns {Promise<Page[]>} */
async function readPages(corpus, signal) {
  const gold = readGold(corpus).filter(({ page_type }) => page_type === 'article');
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    return await step('Reading blocks', async (report) => {
      /** @type {Page[]} */
      const pages = [];
      for (const { id, url, main_content, dek } of gold) {
        signal.throwIfAborted();
        /** @type {Block[]} */
        const blocks = await contest.call('blocks', readHtml(corpus, id), url);
        const own = standIn(
          blocks.map(({ text }) => text),
          [...(dek ?? []), main_content].join('\n'),
        );
        pages.push({ id, set: corpus, site: siteOf(url), gold: main_content, blocks, own });
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

/**
 * What a model trained on some pages does to others.
 * @param {Page[]} known @param {Page[]} pages @param {string[]} names
 */
function judgeWith(known, pages, names) {
  const model = trainOn(known, names);
  return pages.map((page) => ({
    page,
    chances: page.blocks.map(({ features }) => chance(model, names, features)),
  }));
}

/** @param {ReturnType<typeof judgeWith>} judged @returns {string} a line for each cut */
function describeCuts(judged) {
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
  return lines.join('\n');
}

/** @param {Page[]} pages @param {string[]} names @param {string} set */
function describeSet(pages, names, set) {
  const own = pages.filter((page) => page.set === set);
  const others = pages.filter((page) => page.set !== set);
  if (others.length === 0) return `${set}: there is no other folder to train on.`;
  return `${own.length} pages of ${set}, trained on the others, blocks kept above a chance:\n${describeCuts(judgeWith(others, own, names))}`;
}

/** @param {Page[]} pages @param {string[]} names */
function describeSites(pages, names) {
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
    judgeWith(
      pages.filter(({ site }) => foldOf(site, FOLDS) !== fold),
      pages.filter(({ site }) => foldOf(site, FOLDS) === fold),
      names,
    ),
  );
  return setsOf(pages)
    .map((set) => {
      const own = judged.filter(({ page }) => page.set === set);
      return `${own.length} pages of ${set}, ${FOLDS} folds by site over all:\n${describeCuts(own)}`;
    })
    .join('\n');
}

/** @param {ReturnType<typeof train>} model @param {string[]} names @param {Record<string, number>} features */
function chance(model, names, features) {
  return 1 / (1 + Math.exp(-score(model, (at) => features[names[at] ?? ''] ?? 0)));
}

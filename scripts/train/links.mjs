// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml, readLinkLabels } from '../bench/corpus.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { score, train } from './boost.mjs';
import { compactModel, roundModel } from './compact-model.mjs';
import { foldOf, siteOf } from './folds.mjs';

/**
 * `node scripts/train/links.mjs [--corpus DIR]`: trains the model of links that lead away from an
 * article on a live page, prints what it does to pages of sites it was not trained on, and writes
 * `src/article/link-lists/link-model.json`. Learns from the corpus' own labels and from those in
 * `scripts/train/link-labels.jsonl`, ours: a page's id, and the labels of its links by number.
 */
const MODEL = 'src/article/link-lists/link-model.json';
const OWN_LABELS = 'scripts/train/link-labels.jsonl';
const OPTIONS = {
  trees: 280,
  depth: 3,
  rate: 0.1,
  leastWeight: 8,
  ridge: 3,
  columns: 0.2,
  bins: 32,
  seed: 5,
};
const FOLDS = 10;

const AWAY = /^(?:recirc|promo)-/;
const OWN = /^(?:inline|toc|ref|page|own)$/;
/** Neither is to be learnt from: some lead away, some do not. */
const NEITHER = /^(?:ad|other)$/;
/** Ours were told from lists of links and not from the page itself: they are less sure. */
const OURS = 0.6;
/** So many links of a page count whole; more of one page say the same. */
const ENOUGH = 15;

/**
 * @typedef {{ at: number, most: number, features: Record<string, number> }} Row
 * @typedef {{ id: string, url: string, site: string, labels: string[], rows: Row[], own: boolean }} Page
 * @typedef {ReturnType<typeof roundModel>} Model
 * @typedef {Awaited<ReturnType<typeof openContest>>} Contest
 */

await runScript(async (signal) => {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  const corpus = values.corpus ?? '../shared/corpus';
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    const pages = await readPages(contest, corpus, signal);
    const names = Object.keys(pages[0]?.rows[0]?.features ?? {});
    console.log(await describeValidation(contest, corpus, pages, names));
    const { used, ...model } = compactModel(trainOn(pages, names), names);
    writeFileSync(MODEL, `${JSON.stringify({ features: used, ...model })}\n`);
  } finally {
    await contest.close();
  }
});

/** @param {Contest} contest @param {string} corpus @param {AbortSignal} signal @returns {Promise<Page[]>} */
async function readPages(contest, corpus, signal) {
  const labels = new Map([...readOwnLabels(), ...readLinkLabels(corpus)]);
  const gold = readGold(corpus).filter(({ id }) => labels.has(id));
  return step('Reading links', async (report) => {
    /** @type {Page[]} */
    const pages = [];
    for (const { id, url } of gold) {
      signal.throwIfAborted();
      const { links, rows } = await contest.call('linkRows', readHtml(corpus, id), url);
      // Where a page has other links now than when it was labelled, the numbers say nothing.
      const known = labels.get(id);
      if (known && known.links === links)
        pages.push({
          id,
          url,
          site: siteOf(url),
          labels: labelsOf(known.ranges),
          rows,
          own: 'own' in known,
        });
      report(`${pages.length} of ${gold.length}`);
    }
    return pages;
  });
}

/** Labels that we gave pages of the corpus that have none, by id. */
function readOwnLabels() {
  const lines = readFileSync(OWN_LABELS, 'utf8').split('\n').filter(Boolean);
  /** @type {Map<string, import('../bench/corpus.mjs').LinkLabels & { own?: boolean }>} */
  const labels = new Map();
  for (const line of lines) {
    const { id, ranges } = JSON.parse(line);
    labels.set(id, { id, links: ranges.at(-1)[1] + 1, ranges, own: true });
  }
  return labels;
}

/** @param {[number, number, string][]} ranges */
function labelsOf(ranges) {
  /** @type {string[]} */
  const labels = [];
  for (const [first, last, label] of ranges)
    for (let at = first; at <= last; at++) labels[at] = label;
  return labels;
}

/** A page with hundreds of links does not outweigh the others; the author's own cost the most. @param {Page} page */
function weighted({ labels, rows, own }) {
  const told = rows.map(({ at, most, features }) => ({ label: labels[at] ?? '', most, features }));
  const away = told.filter(({ label }) => AWAY.test(label)).length;
  return told
    .filter(({ label, most }) => label && most > 0 && !NEITHER.test(label))
    .map(({ label, features }) => {
      const isAway = AWAY.test(label);
      const alike = isAway ? away : told.length - away;
      const dear = isAway ? 1.2 : OWN.test(label) ? 2 : 1;
      return {
        features,
        isAway,
        weight: (own ? OURS : 1) * dear * Math.sqrt(ENOUGH / Math.max(ENOUGH, alike)),
      };
    });
}

/** @param {Page[]} pages @param {string[]} names @returns {Model} */
function trainOn(pages, names) {
  const rows = pages.flatMap(weighted);
  const model = train(
    names.map((name) => Float64Array.from(rows, ({ features }) => features[name] ?? 0)),
    Uint8Array.from(rows, ({ isAway }) => Number(isAway)),
    Float64Array.from(rows, ({ weight }) => weight),
    OPTIONS,
  );
  return roundModel(model);
}

/** @param {Model} model @param {string[]} names @param {Page} page @returns {[number, number][]} chances by number */
function chancesOf(model, names, page) {
  return page.rows.map(({ at, most, features }) => {
    const logOdds = score(model, (feature) => features[names[feature] ?? ''] ?? 0);
    return [at, most / (1 + Math.exp(-logOdds))];
  });
}

/**
 * How many links of each label would go from pages of sites the model was not trained on.
 * @param {Contest} contest @param {string} corpus @param {Page[]} pages @param {string[]} names
 */
async function describeValidation(contest, corpus, pages, names) {
  const counts = { ours: new Map(), corpus: new Map() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainOn(
      pages.filter(({ site }) => foldOf(site, FOLDS) !== fold),
      names,
    );
    for (const page of pages.filter(({ site }) => foldOf(site, FOLDS) === fold)) {
      const input = { html: readHtml(corpus, page.id), chances: chancesOf(model, names, page) };
      /** @type {number[]} */
      const gone = await contest.call('linksAway', JSON.stringify(input), page.url);
      count(page.own ? counts.ours : counts.corpus, page.labels, new Set(gone));
    }
  }
  return [
    `${pages.length} pages, ${FOLDS} folds by site; labelled in the corpus:`,
    ...tableOf(counts.corpus),
    'labelled by us:',
    ...tableOf(counts.ours),
  ].join('\n');
}

/** @param {Map<string, { links: number, gone: number }>} counts */
function tableOf(counts) {
  return [
    '| label | links | judged to lead away |',
    '| --- | --- | --- |',
    ...[...counts]
      .sort()
      .map(([label, { links, gone }]) => `| ${label} | ${links} | ${percent(gone / links)} |`),
  ];
}

/** @param {Map<string, { links: number, gone: number }>} counts @param {string[]} labels @param {Set<number>} gone */
function count(counts, labels, gone) {
  for (const [at, label] of labels.entries()) {
    const known = counts.get(label) ?? { links: 0, gone: 0 };
    known.links++;
    if (gone.has(at)) known.gone++;
    counts.set(label, known);
  }
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { readGold, readHtml, readLinkLabels } from '../bench/corpus.mjs';
import { mean } from '../bench/score.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { score, train } from './boost.mjs';
import { compactModel, roundModel } from './compact-model.mjs';
import { foldOf, siteOf } from './folds.mjs';

/**
 * `node scripts/train/links.mjs [--corpus DIR] [--news DIR] [--rows FILE] [--quick]`: trains the model
 * of links that lead away from an article on a live page, prints what it does to the pages of a set
 * that it was not trained on, and then to sites, and writes `src/article/link-lists/link-model.json`.
 * Learns from three sets: the corpus' own labels, those in `scripts/train/link-labels.jsonl` (ours: a
 * page's id, and the labels of its links by number), and the labels of news pages. With `--rows` what
 * was read is kept in that file, or taken from it where it is there; `--quick` leaves the folds out.
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
const OFF = /^(?:recirc|promo)-off$/;
const ON = /^(?:recirc|promo)-on$/;
const OWN = /^(?:inline|toc|ref|page|own)$/;
/** Neither is to be learnt from: some lead away, some do not. */
const NEITHER = /^(?:ad|other)$/;
/** Ours were told from lists of links and not from the page itself: they are less sure. */
const OURS = 0.6;
/** A link of the author's own that is hidden is worse than one that leads away and stays. */
const DEAR = 10;
/** So many links of a page count whole; more of one page say the same. */
const ENOUGH = 15;

/** @typedef {'corpus' | 'ours' | 'news'} SetName */
/** @type {SetName[]} */
const SETS = ['corpus', 'ours', 'news'];

/**
 * @typedef {{ at: number, most: number, features: Record<string, number> }} Row
 * @typedef {{ id: string, url: string, site: string, labels: string[], rows: Row[], set: SetName, directory: string }} Page
 * @typedef {ReturnType<typeof roundModel>} Model
 * @typedef {Awaited<ReturnType<typeof openContest>>} Contest
 */

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      news: { type: 'string', default: '../shared/news' },
      rows: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    const pages = await pagesFrom(contest, values, signal);
    const names = Object.keys(pages[0]?.rows[0]?.features ?? {});
    console.log(await describeSets(contest, pages, names));
    if (!values.quick) console.log(await describeFolds(contest, pages, names));
    const { used, ...model } = compactModel(trainOn(pages, names), names);
    writeFileSync(MODEL, `${JSON.stringify({ features: used, ...model })}\n`);
  } finally {
    await contest.close();
  }
});

/**
 * @param {Contest} contest @param {{ corpus: string, news: string, rows?: string | undefined }} from
 * @param {AbortSignal} signal @returns {Promise<Page[]>}
 */
async function pagesFrom(contest, { corpus, news, rows }, signal) {
  if (rows && existsSync(rows)) return JSON.parse(readFileSync(rows, 'utf8'));
  const pages = [
    ...(await readPages(contest, corpus, 'corpus', readLinkLabels(corpus), signal)),
    ...(await readPages(contest, corpus, 'ours', readOwnLabels(), signal)),
    ...(await readPages(contest, news, 'news', readLinkLabels(news), signal)),
  ];
  if (rows) writeFileSync(rows, JSON.stringify(pages));
  return pages;
}

/**
 * @param {Contest} contest @param {string} directory @param {SetName} set
 * @param {Map<string, import('../bench/corpus.mjs').LinkLabels>} labels
 * @param {AbortSignal} signal @returns {Promise<Page[]>}
 */
async function readPages(contest, directory, set, labels, signal) {
  const gold = readGold(directory).filter(({ id }) => labels.has(id));
  return step(`Reading links of ${set}`, async (report) => {
    /** @type {Page[]} */
    const pages = [];
    for (const { id, url } of gold) {
      signal.throwIfAborted();
      const { links, rows } = await contest.call('linkRows', readHtml(directory, id), url);
      // Where a page has other links now than when it was labelled, the numbers say nothing.
      const known = labels.get(id);
      if (known && known.links === links)
        pages.push({
          id,
          url,
          site: siteOf(url),
          labels: labelsOf(known.ranges),
          rows,
          set,
          directory,
        });
      report(`${pages.length} of ${gold.length}`);
    }
    return pages;
  });
}

/** Labels that we gave pages of the corpus that have none, by id. */
function readOwnLabels() {
  const lines = readFileSync(OWN_LABELS, 'utf8').split('\n').filter(Boolean);
  /** @type {Map<string, import('../bench/corpus.mjs').LinkLabels>} */
  const labels = new Map();
  for (const line of lines) {
    const { id, ranges } = JSON.parse(line);
    labels.set(id, { id, links: ranges.at(-1)[1] + 1, ranges });
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
function weighted({ labels, rows, set }) {
  const told = rows.map(({ at, most, features }) => ({ label: labels[at] ?? '', most, features }));
  const away = told.filter(({ label }) => AWAY.test(label)).length;
  return told
    .filter(({ label, most }) => label && most > 0 && !NEITHER.test(label))
    .map(({ label, features }) => {
      const isAway = AWAY.test(label);
      const alike = isAway ? away : told.length - away;
      const dear = isAway ? 1.2 : OWN.test(label) ? DEAR : 1;
      return {
        features,
        isAway,
        weight: (set === 'ours' ? OURS : 1) * dear * Math.sqrt(ENOUGH / Math.max(ENOUGH, alike)),
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

/** @typedef {Map<string, { links: number, gone: number }>} Counts */

/**
 * Of the links of some pages, by label, how many would go by a model that was trained on others; and
 * the mean of the pages' shares of links off the subject that would go.
 * @param {Contest} contest @param {Page[]} tested @param {Page[]} trained @param {string[]} names
 */
async function test(contest, tested, trained, names) {
  const model = trainOn(trained, names);
  /** @type {Counts} */
  const counts = new Map();
  /** @type {number[]} */
  const byPage = [];
  for (const page of tested) {
    const input = {
      html: readHtml(page.directory, page.id),
      chances: chancesOf(model, names, page),
    };
    /** @type {number[]} */
    const gone = await contest.call('linksAway', JSON.stringify(input), page.url);
    const away = new Set(gone);
    count(counts, page.labels, away);
    const off = [...page.labels.keys()].filter((at) => OFF.test(page.labels[at] ?? ''));
    if (off.length > 0) byPage.push(off.filter((at) => away.has(at)).length / off.length);
  }
  return { counts, byPage };
}

/** @param {Contest} contest @param {Page[]} pages @param {string[]} names */
async function describeSets(contest, pages, names) {
  /** @type {string[]} */
  const lines = [];
  for (const set of SETS) {
    const tested = pages.filter((page) => page.set === set);
    // The same pages may stand in two sets.
    const ids = new Set(tested.map(({ site }) => site));
    const trained = pages.filter((page) => page.set !== set && !ids.has(page.site));
    const { counts, byPage } = await test(contest, tested, trained, names);
    lines.push(`${set}: ${tested.length} pages, trained on ${trained.length} of the other sets`);
    lines.push(...summaryOf(counts, byPage), '');
  }
  return lines.join('\n');
}

/** @param {Counts} counts @param {number[]} byPage */
function summaryOf(counts, byPage) {
  const share = (/** @type {RegExp} */ label) => {
    const [links, gone] = [...counts]
      .filter(([name]) => label.test(name))
      .reduce(([all, away], [, { links, gone }]) => [all + links, away + gone], [0, 0]);
    return `${percent(gone / (links || 1))} of ${links}`;
  };
  return [
    `off the subject ${share(OFF)}, by page ${percent(mean(byPage))}; on it ${share(ON)};`,
    `the author's own ${share(OWN)}; navigation ${share(/^nav$/)}; others ${share(/^(?:byline|tags|share|comment)$/)}`,
  ];
}

/** @param {Contest} contest @param {Page[]} pages @param {string[]} names */
async function describeFolds(contest, pages, names) {
  /** @type {Record<SetName, Counts>} */
  const counts = { corpus: new Map(), ours: new Map(), news: new Map() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isTested = (/** @type {Page} */ { site }) => foldOf(site, FOLDS) === fold;
    const others = pages.filter((page) => !isTested(page));
    for (const set of SETS) {
      const tested = pages.filter((page) => page.set === set && isTested(page));
      const found = await test(contest, tested, others, names);
      for (const [label, { links, gone }] of found.counts) {
        const known = counts[set].get(label) ?? { links: 0, gone: 0 };
        counts[set].set(label, { links: known.links + links, gone: known.gone + gone });
      }
    }
  }
  return SETS.flatMap((set) => [`${set}, ${FOLDS} folds by site:`, ...tableOf(counts[set])]).join(
    '\n',
  );
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

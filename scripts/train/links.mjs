// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openContest } from '../bench/contest.mjs';
import { labelsOf, readGold, readHtml, readLinkLabels } from '../bench/corpus.mjs';
import { ourModule } from '../bench/our-module.mjs';
import { mean } from '../bench/score.mjs';
import { runScript } from '../console/run-script.mjs';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { score, train } from './boost.mjs';
import { foldOf, siteOf } from './folds.mjs';
import { packTrees, roundForPacking } from './pack-trees.mjs';

/**
 * `node scripts/train/links.mjs [--corpus DIR] [--news DIR] [--rows FILE] [--quick]`:
 * trains the models of links and of lists that lead away from an article on a live page, prints what
 * they do to the pages of a set that they were not trained on, and then to sites, and writes
 * `link-model.json` and `list-model.json` in `src/article/link-lists/judging/`. Learns from three sets:
 * the corpus' own labels, those in `scripts/train/link-labels.jsonl` (ours: a page's id, and the labels
 * of its links by number), and the labels of news pages. With `--rows` what was read is kept in that file, a page a line, or taken from it
 * where it is there; `--quick` leaves the folds out. News pages that we labelled ourselves are learnt
 * from, and never measured.
 */
const MODELS = 'src/article/link-lists/judging';
const OWN_LABELS = 'scripts/train/link-labels.jsonl';
const LINK_OPTIONS = {
  trees: 280,
  depth: 3,
  rate: 0.1,
  leastWeight: 8,
  ridge: 3,
  columns: 0.2,
  bins: 32,
};
const LIST_OPTIONS = {
  trees: 200,
  depth: 3,
  rate: 0.08,
  leastWeight: 6,
  ridge: 10,
  columns: 0.25,
  bins: 32,
};
/** Of the models whose mean is taken. */
const SEEDS = [5, 6];
/** As many as `pack-trees.mjs` has characters for, and one less. */
const MOST_FEATURES = 91;
const FOLDS = 10;
/** Lists are learnt from chances of links on sites that the model of links has not seen. */
const INNER_FOLDS = 4;

const AWAY = /^(?:recirc|promo)-/;
const OFF = /^(?:recirc|promo)-off$/;
const ON = /^(?:recirc|promo)-on$/;
const OWN = /^(?:inline|toc|ref|page|own)$/;
const OTHERS = /^(?:byline|tags|share|comment)$/;
/** Neither is to be learnt from: some lead away, some do not. */
const NEITHER = /^(?:ad|other)$/;
/** Ours were told from lists of links and not from the page itself: they are less sure. */
const OURS = 0.6;
/** A link of the author's own that is hidden is worse than one that leads away and stays … */
const DEAR = 10;
/** … and a list that holds one is no such list. */
const DEAR_IN_LIST = 20;
const AWAY_WEIGHT = 1.2;
/** So many links, or lists, of a page count whole; more of one page say the same. */
const ENOUGH_LINKS = 15;
const ENOUGH_LISTS = 30;
/** As `list-chance.ts` and `choose-groups.ts` have them. */
const LEAST_LINK = 0.05;
const MOST_LINKS = 200;
const LEAST = 0.5;
const LEAST_ALONE = 0.6;
/** As `same-places.ts` has it. */
const STORY_WORDS = 4;

/** @typedef {'corpus' | 'ours' | 'news' | 'more'} SetName */
/** @type {SetName[]} */
const SETS = ['corpus', 'ours', 'news'];
/** Pages of one kind: what is tried on one is not trained on the other. @type {Partial<Record<SetName, SetName>>} */
const KIN = { news: 'more' };

/**
 * @typedef {Record<string, number>} Features
 * @typedef {{ at: number, most: number, features: Features, target: string, subject: number }} Row
 * @typedef {{ parent: number, links: number[], holds: number[], mayGo: boolean, features: Features }} List
 * @typedef {{ at: number, target: string }} Unread
 * @typedef {{ id: string, url: string, site: string, labels: string[], rows: Row[], lists: List[], unread: Unread[], set: SetName }} Page
 * @typedef {{ features: Features, isAway: boolean, weight: number }} Example
 * @typedef {{ names: string[], trees: ReturnType<typeof roundForPacking> }} Model
 * @typedef {(page: Page) => Map<number, number>} Chances of the links of a page, by number
 * @typedef {Awaited<ReturnType<typeof openContest>>} Contest
 */

/** @type {(own: number[], parent: { size: number, chances: number }, page: number) => Features} */
let chanceFeatures;
/** @type {(list: number, features: Features) => number} */
let wholeChance;
/** @type {(links: { target: string, score: number }[], least: number) => boolean[]} */
let onInList;
/** @type {number} */
let leastOn;
/** @type {(items: { on: boolean, score: number, shared: string[] }[]) => string} */
let judgeGroup;

await runScript(async (signal) => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      news: { type: 'string', default: '../shared/news' },
      rows: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  ({ chanceFeatures, wholeChance } = await ourModule(
    'src/article/link-lists/judging/list-chances.ts',
  ));
  ({ onInList } = await ourModule('src/article/subject/beside.ts'));
  ({ ON: leastOn, judgeGroup } = await ourModule('src/article/subject/topic.ts'));
  const pages = await pagesFrom(values, signal);
  console.log(describeSets(pages));
  if (!values.quick) console.log(describeFolds(pages));
  const { links, lists } = trainBoth(pages, trainToShip);
  writeModel('link-model.json', links);
  writeModel('list-model.json', lists);
});

/** @param {string} file @param {Model} model */
function writeModel(file, { names, trees }) {
  const { used, packed } = packTrees(trees, names);
  const model = JSON.stringify({ names: used.join(' '), models: SEEDS.length, ...packed });
  writeFileSync(join(MODELS, file), `${model}\n`);
}

/**
 * @param {{ corpus: string, news: string, rows?: string | undefined }} from
 * @param {AbortSignal} signal @returns {Promise<Page[]>}
 */
async function pagesFrom({ corpus, news, rows }, signal) {
  if (rows && existsSync(rows)) return readFileSync(rows, 'utf8').trim().split('\n').map(parsed);
  const own = readOwnLabels();
  const contest = await openContest(await findBrowser('chromium', { signal }));
  try {
    const pages = [
      ...(await readPages(contest, corpus, 'corpus', readLinkLabels(corpus), signal)),
      ...(await readPages(contest, corpus, 'ours', own, signal)),
      ...(await readPages(contest, news, 'news', readLinkLabels(news), signal)),
      ...(await readPages(contest, news, 'more', own, signal)),
    ];
    if (rows) writeFileSync(rows, pages.map((page) => JSON.stringify(page)).join('\n'));
    return pages;
  } finally {
    await contest.close();
  }
}

/** @param {string} line @returns {Page} */
function parsed(line) {
  return JSON.parse(line);
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
      const { links, ...read } = await contest.call('linkRows', readHtml(directory, id), url);
      // Where a page has other links now than when it was labelled, the numbers say nothing.
      const known = labels.get(id);
      if (known && known.links === links)
        pages.push({ id, url, site: siteOf(url), labels: labelsOf(known), ...read, set });
      report(`${pages.length} of ${gold.length}`);
    }
    return pages;
  });
}

/** Labels that we gave pages of the corpus and of the news that have none, by id. */
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

/** Links of a page with hundreds do not outweigh the others; the author's own cost the most. @param {Page} page @returns {Example[]} */
function linkExamples({ labels, rows, set }) {
  const told = rows.map(({ at, most, features }) => ({ label: labels[at] ?? '', most, features }));
  const away = told.filter(({ label }) => AWAY.test(label)).length;
  return told
    .filter(({ label, most }) => label && most > 0 && !NEITHER.test(label))
    .map(({ label, features }) => {
      const isAway = AWAY.test(label);
      const dear = isAway ? AWAY_WEIGHT : OWN.test(label) ? DEAR : 1;
      const few = fewer(ENOUGH_LINKS, isAway ? away : told.length - away);
      return { features, isAway, weight: weightOf(set) * dear * few };
    });
}

/** @param {SetName} set */
function weightOf(set) {
  return set === 'ours' || set === 'more' ? OURS : 1;
}
/** @param {number} enough @param {number} count */
function fewer(enough, count) {
  return Math.sqrt(enough / Math.max(enough, count));
}

/**
 * Each list counts by the root of its links: for what leads away in it, and against it for all else.
 * @param {Page} page @param {Map<number, number>} chances @returns {Example[]}
 */
function listExamples(page, chances) {
  const lists = featuresOfLists(page, chances).flatMap(({ list, features }) =>
    features ? [{ list, features }] : [],
  );
  const each = weightOf(page.set) * fewer(ENOUGH_LISTS, lists.length);
  return lists.flatMap(({ list, features }) => {
    const { away, own, others } = countIn(page, list);
    const all = away + own + others;
    const weight = each / Math.sqrt(all || 1);
    const against = weight * (own * DEAR_IN_LIST + others);
    return [
      { features, isAway: true, weight: weight * away * AWAY_WEIGHT },
      { features, isAway: false, weight: against },
    ].filter((example) => example.weight > 0);
  });
}

/** @param {Page} page @param {List} list */
function countIn({ labels }, { links }) {
  const told = links.map((at) => labels[at] ?? '').filter((label) => label && !NEITHER.test(label));
  const away = told.filter((label) => AWAY.test(label)).length;
  const own = told.filter((label) => OWN.test(label)).length;
  return { away, own, others: told.length - away - own };
}

/**
 * What the model of lists is asked; null for lists that it is not asked about.
 * @param {Page} page @param {Map<number, number>} chances
 */
function featuresOfLists({ lists }, chances) {
  const page = mean([...chances.values()]);
  const own = lists.map(({ links }) => links.map((at) => chances.get(at) ?? 0));
  const sums = own.map((list) => ({
    size: list.length,
    chances: list.reduce((sum, chance) => sum + chance, 0),
  }));
  return lists.map((list, at) => {
    const of = own[at] ?? [];
    const [alone] = of.length === 1 ? of : [];
    if (!list.mayGo || of.length > MOST_LINKS || (alone !== undefined && alone < LEAST_LINK))
      return { list, features: null };
    const parent = sums[list.parent] ?? sums[at] ?? { size: 0, chances: 0 };
    return { list, features: { ...list.features, ...chanceFeatures(of, parent, page) } };
  });
}

/**
 * @param {Example[]} examples @param {typeof LINK_OPTIONS} options
 * @param {string[]} [names] of the features that are learnt from @returns {Model}
 */
function trainOn(examples, options, names = Object.keys(examples[0]?.features ?? {})) {
  const columns = names.map((name) =>
    Float64Array.from(examples, ({ features }) => features[name] ?? 0),
  );
  const isAway = Uint8Array.from(examples, ({ isAway }) => Number(isAway));
  const weights = Float64Array.from(examples, ({ weight }) => weight);
  const models = SEEDS.map((seed) => train(columns, isAway, weights, { ...options, seed }));
  return { names, trees: roundForPacking(together(models), true) };
}

/**
 * A model that can be packed: learnt once more where it asks for more features than are told apart,
 * from those that it asked for the most often.
 * @param {Example[]} examples @param {typeof LINK_OPTIONS} options @returns {Model}
 */
function trainToShip(examples, options) {
  const model = trainOn(examples, options);
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const feature of model.trees.trees.flatMap(askedBy)) {
    const name = model.names[feature] ?? '';
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  if (times.size <= MOST_FEATURES) return model;
  const most = [...times].sort(([, one], [, other]) => other - one).slice(0, MOST_FEATURES);
  return trainOn(
    examples,
    options,
    most.map(([name]) => name),
  );
}

/** @param {import('./boost.mjs').Tree} tree @returns {number[]} */
function askedBy(tree) {
  return 'leaf' in tree ? [] : [tree.feature, ...askedBy(tree.low), ...askedBy(tree.high)];
}

/**
 * The trees of several models, whose mean is what is asked for: models that differ in the seed alone
 * lie points apart, what they share is what was learnt (Breiman 1996, "Bagging predictors").
 * @param {ReturnType<typeof train>[]} models
 */
function together(models) {
  return {
    bias: models.reduce((sum, { bias }) => sum + bias, 0),
    trees: models.flatMap(({ trees }) => trees),
  };
}

/** @param {Model} model @param {Features} features */
function chanceOf({ names, trees }, features) {
  const logOdds = score(trees, (feature) => features[names[feature] ?? ''] ?? 0) / SEEDS.length;
  return 1 / (1 + Math.exp(-logOdds));
}

/** @param {Model} model @returns {Chances} */
function chancesBy(model) {
  return ({ rows }) =>
    new Map(rows.map(({ at, most, features }) => [at, most && most * chanceOf(model, features)]));
}

/** @param {Page[]} pages */
function trainLinks(pages, learn = trainOn) {
  return learn(pages.flatMap(linkExamples), LINK_OPTIONS);
}

/** The lists' model sees of each link what a model says that has not seen its site. @param {Page[]} pages */
function trainBoth(pages, learn = trainOn) {
  const folds = Array.from({ length: INNER_FOLDS }, (_, fold) => {
    const isIn = (/** @type {Page} */ { site }) => foldOf(site, INNER_FOLDS, 3) === fold;
    const chances = chancesBy(trainLinks(pages.filter((page) => !isIn(page))));
    return pages.filter(isIn).flatMap((page) => listExamples(page, chances(page)));
  });
  return { links: trainLinks(pages, learn), lists: learn(folds.flat(), LIST_OPTIONS) };
}

/**
 * Numbers of the links that would go, those of the largest lists that are judged to lead away, and of
 * these the ones that are judged to be on the subject, which stay.
 * @param {Page} page @param {ReturnType<typeof trainBoth>} models
 */
function awayFrom(page, { links, lists }) {
  const judged = featuresOfLists(page, chancesBy(links)(page));
  /** @type {Set<number>} */
  const gone = new Set();
  /** @type {Set<number>} */
  const on = new Set();
  const isGone = judged.map(() => false);
  for (const [at, { list, features }] of judged.entries()) {
    isGone[at] = isGone[list.parent] ?? false;
    const least = isProved(page, list) ? LEAST : LEAST_ALONE;
    if (isGone[at] || !features || wholeChance(chanceOf(lists, features), features) < least)
      continue;
    isGone[at] = true;
    for (const link of list.holds) gone.add(link);
    for (const link of onSubject(page, list)) on.add(link);
  }
  for (const link of samePlaces(page, gone, on)) gone.add(link);
  return { gone, on };
}

/** Whether a list is more than one link, or has a label. @param {Page} page @param {List} list */
function isProved({ rows }, { links, holds }) {
  if (links.length > 1 || holds.length > 1) return true;
  return rows.some(({ at, features }) => at === links[0] && features['foundPromo']);
}

/** @param {string} target */
function withoutHash(target) {
  return target.replace(/#.*$/s, '');
}

/**
 * Numbers of the links that no model is asked about, and that lead where those lead that go.
 * @param {Page} page @param {Set<number>} gone @param {Set<number>} on
 */
function samePlaces({ rows, unread, url }, gone, on) {
  const isStory = (/** @type {Row} */ { at, features }) =>
    gone.has(at) && !on.has(at) && (features['words'] ?? 0) >= STORY_WORDS;
  const places = new Set(rows.filter(isStory).map(({ target }) => withoutHash(target)));
  for (const none of ['', url]) places.delete(none);
  return unread.filter(({ target }) => places.has(withoutHash(target))).map(({ at }) => at);
}

/**
 * Numbers of the links of a list that stay: those that are judged to be on the subject, or all where
 * most of its places are.
 * @param {Page} page @param {List} list
 */
function onSubject({ rows }, { holds }) {
  const of = new Map(rows.map((row) => [row.at, row]));
  const told = holds.flatMap((at) => of.get(at) ?? []);
  const on = onInList(
    told.map(({ target, subject }) => ({ target, score: subject })),
    leastOn,
  );
  const places = new Map(told.map(({ target }, at) => [target, on[at] ?? false]));
  const items = [...places.values()].map((is) => ({ on: is, score: 0, shared: [] }));
  const stays = judgeGroup(items) === 'on';
  return told.filter((_, at) => stays || on[at]).map(({ at }) => at);
}

/** @typedef {Map<string, { links: number, gone: number, off: number }>} Counts */

/**
 * Of the links of some pages, by label, how many would go by models that were trained on others,
 * and how many of them are judged to be off the subject; and the pages' shares of links off the
 * subject that would go.
 * @param {Page[]} tested @param {Page[]} trained
 */
function test(tested, trained) {
  const models = trainBoth(trained);
  /** @type {Counts} */
  const counts = new Map();
  /** @type {number[]} */
  const byPage = [];
  for (const page of tested) {
    const away = awayFrom(page, models);
    count(counts, page, away);
    const off = [...page.labels.keys()].filter((at) => OFF.test(page.labels[at] ?? ''));
    if (off.length > 0) byPage.push(off.filter((at) => away.gone.has(at)).length / off.length);
  }
  return { counts, byPage };
}

/** @param {Page[]} pages */
function describeSets(pages) {
  /** @type {string[]} */
  const lines = [];
  for (const set of SETS) {
    const tested = pages.filter((page) => page.set === set);
    // The same pages may stand in two sets.
    const sites = new Set(tested.map(({ site }) => site));
    const trained = pages.filter(
      (page) => page.set !== set && page.set !== KIN[set] && !sites.has(page.site),
    );
    const { counts, byPage } = test(tested, trained);
    lines.push(`${set}: ${tested.length} pages, trained on ${trained.length} of the other sets`);
    lines.push(...summaryOf(counts, byPage), '');
  }
  return lines.join('\n');
}

/** @param {Counts} counts @param {number[]} byPage */
function summaryOf(counts, byPage) {
  const share = (/** @type {RegExp} */ label, /** @type {'gone' | 'off'} */ which = 'gone') => {
    const told = [...counts].filter(([name]) => label.test(name)).map(([, count]) => count);
    const links = told.reduce((sum, count) => sum + count.links, 0);
    return `${percent(told.reduce((sum, count) => sum + count[which], 0) / (links || 1))} of ${links}`;
  };
  return [
    `off the subject ${share(OFF)}, by page ${percent(mean(byPage))}; on it ${share(ON)};`,
    `what is judged on the subject left out: off it ${share(OFF, 'off')}, on it ${share(ON, 'off')};`,
    `the author's own ${share(OWN)}; navigation ${share(/^nav$/)}; others ${share(OTHERS)}`,
  ];
}

/** @param {Page[]} pages */
function describeFolds(pages) {
  /** @type {Record<SetName, Counts>} */
  const counts = { corpus: new Map(), ours: new Map(), news: new Map(), more: new Map() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isTested = (/** @type {Page} */ { site }) => foldOf(site, FOLDS) === fold;
    const models = trainBoth(pages.filter((page) => !isTested(page)));
    for (const page of pages.filter(isTested))
      count(counts[page.set], page, awayFrom(page, models));
  }
  return SETS.flatMap((set) => [`${set}, ${FOLDS} folds by site:`, ...tableOf(counts[set])]).join(
    '\n',
  );
}

/** @param {Counts} counts */
function tableOf(counts) {
  return [
    '| label | links | judged to lead away |',
    '| --- | --- | --- |',
    ...[...counts]
      .sort()
      .map(([label, { links, gone }]) => `| ${label} | ${links} | ${percent(gone / links)} |`),
  ];
}

/** @param {Counts} counts @param {Page} page @param {ReturnType<typeof awayFrom>} away */
function count(counts, { labels }, { gone, on }) {
  for (const [at, label] of labels.entries()) {
    const known = counts.get(label) ?? { links: 0, gone: 0, off: 0 };
    known.links++;
    if (gone.has(at)) known.gone++;
    if (gone.has(at) && !on.has(at)) known.off++;
    counts.set(label, known);
  }
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

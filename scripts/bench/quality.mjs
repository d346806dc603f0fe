// @ts-check
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { ROOT } from '../root.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { openContest } from './contest.mjs';
import { readGold, readHtml, readLinkLabels } from './corpus.mjs';
import { countLinks, judge } from './judge.mjs';
import { benchPages } from './pages.mjs';
import {
  detectionTable,
  linkTable,
  outsideTable,
  qualityTable,
  worstPages,
} from './quality-tables.mjs';

/**
 * @typedef {import('./corpus.mjs').Gold} Gold
 * @typedef {import('./contest.mjs').Extraction} Extraction
 */

const PEERS = ['readability', 'defuddle'];
const READABLE = new Set(['article', 'documentation']);

/** @param {string} file @returns {Map<string, any>} lines of a run of bench:pages, by id */
function readRun(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map((entry) => [entry.id, entry]));
}

/**
 * Scores a run of `bench:pages` over a corpus, with Readability and Defuddle beside it on the same
 * pages, and prints the tables.
 * @param {{ corpus: string, run: string | undefined, limit: number | undefined, signal: AbortSignal }} options
 * @throws {Error} when the corpus is not there
 */
export async function benchQuality({ corpus, run, limit, signal }) {
  if (!existsSync(join(corpus, 'ground-truth')))
    throw new Error(
      `There is no corpus in ${corpus}. Name its folder: npm run bench:quality -- --corpus DIR`,
    );
  const file = run ?? (await readAnew(corpus, limit, signal));
  const lines = readRun(file);
  const gold = readGold(corpus).filter(({ id }) => lines.has(id));
  const contestants = {
    lectern: lines,
    ...Object.fromEntries(PEERS.map((name) => [name, new Map()])),
  };
  const pages = await readWithPeers(corpus, gold, contestants, signal);
  print(gold, contestants, pages, readLinkLabels(corpus));
}

/** @param {string} corpus @param {number | undefined} limit @param {AbortSignal} signal */
async function readAnew(corpus, limit, signal) {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const out = join(ROOT, 'out', 'bench-pages.jsonl');
  await benchPages({
    folder: corpus,
    out,
    only: undefined,
    limit,
    jobs: undefined,
    timeout: undefined,
    signal,
  });
  return out;
}

/**
 * Fills in the peers' extractions; gives the links of the pages whose links are labelled.
 * @param {string} corpus @param {Gold[]} gold
 * @param {Record<string, Map<string, any>>} contestants @param {AbortSignal} signal
 */
async function readWithPeers(corpus, gold, contestants, signal) {
  const contest = await openContest(await findBrowser('chromium', { signal }));
  const labels = readLinkLabels(corpus);
  /** @type {Map<string, import('./contest.mjs').Link[]>} */
  const pages = new Map();
  try {
    await step('Reading with Readability and Defuddle', async (report) => {
      for (const [index, { id, url }] of gold.entries()) {
        signal.throwIfAborted();
        const html = readHtml(corpus, id);
        for (const name of PEERS)
          contestants[name]?.set(id, await contest.call(name, html, url).catch(asError));
        if (labels.has(id)) pages.set(id, await contest.call('links', html, url));
        report(`${index + 1} of ${gold.length}`);
      }
    });
    await addContentLinks(contest, gold, labels, contestants);
  } finally {
    await contest.close();
  }
  return pages;
}

/** @param {unknown} error @returns {Extraction} */
const asError = (error) => ({
  text: '',
  content: '',
  title: '',
  byline: '',
  published: '',
  ms: 0,
  error: String(error),
});

/** @type {Map<object, import('./contest.mjs').Link[]>} links of an extraction's content */
const contentLinks = new Map();

/**
 * @param {{ call: (name: string, html: string, url: string) => Promise<any> }} contest
 * @param {Gold[]} gold @param {Map<string, unknown>} labels @param {Record<string, Map<string, Extraction>>} contestants
 */
async function addContentLinks(contest, gold, labels, contestants) {
  for (const { id, url } of gold.filter((page) => labels.has(page.id))) {
    for (const of of Object.values(contestants)) {
      const entry = of.get(id);
      if (entry) contentLinks.set(entry, await contest.call('links', entry.content ?? '', url));
    }
  }
}

/**
 * @param {Gold[]} gold
 * @param {Record<string, Map<string, any>>} contestants
 * @param {Map<string, import('./contest.mjs').Link[]>} pages
 * @param {ReturnType<typeof readLinkLabels>} labels
 */
function print(gold, contestants, pages, labels) {
  const verdicts = Object.fromEntries(
    Object.entries(contestants).map(([name, of]) => [
      name,
      gold.map((page) => judge(of.get(page.id), page)),
    ]),
  );
  console.log(`\n## Body text and fields\n\n${qualityTable(verdicts)}`);
  console.log(
    `\n## Paragraphs that the page itself hides: neither in the article nor told of in a removal\n\n${outsideTable(verdicts['lectern'] ?? [])}`,
  );
  const detection = gold.map(({ id, page_type }) => {
    const { error, article } = contestants['lectern']?.get(id) ?? {};
    return { said: error ? null : article === true, is: READABLE.has(page_type) };
  });
  console.log(
    `\n## Readable pages (article, documentation) detected\n\n${detectionTable({ lectern: detection })}`,
  );
  const counts = Object.fromEntries(
    Object.entries(contestants).map(([name, of]) => [name, addUp(of, pages, labels)]),
  );
  console.log(
    `\n## Links left in the clean article, by label (${pages.size} pages)\n\n${linkTable(counts)}`,
  );
  const articles = (verdicts['lectern'] ?? []).filter(({ type }) => type === 'article');
  console.log(
    `\n## Worst articles\n\n${worstPages(articles, new Map(gold.map(({ id, url }) => [id, url])))}`,
  );
}

/**
 * @param {Map<string, any>} of @param {Map<string, import('./contest.mjs').Link[]>} pages
 * @param {ReturnType<typeof readLinkLabels>} labels
 */
function addUp(of, pages, labels) {
  /** @type {Map<string, { all: number, kept: number }>} */
  const sum = new Map();
  for (const [id, links] of pages) {
    for (const [label, { all, kept }] of countLinks(
      links,
      contentLinks.get(of.get(id)) ?? [],
      labels.get(id)?.ranges ?? [],
    )) {
      const before = sum.get(label) ?? { all: 0, kept: 0 };
      sum.set(label, { all: before.all + all, kept: before.kept + kept });
    }
  }
  return sum;
}

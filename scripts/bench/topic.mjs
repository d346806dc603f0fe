// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DOMParser } from 'linkedom';
import { parse, serialize } from 'parse5';
import { labelsOf, readHtml, readLinkLabels } from './corpus.mjs';
import { scoreAnswers } from './judge.mjs';
import { ourModule } from './our-module.mjs';

/**
 * @typedef {{ text: string, href: string, subject?: { on: boolean } }} RemovedLink
 * @typedef {{ links: RemovedLink[] }} Removal
 * @typedef {{ article: { url: string, title: string, text: string, siteName: string | null, furtherReading: { href: string }[] }, removals: Removal[] }} Reading
 * @typedef {{ href: string, text: string, described: string, label: string }} Labelled
 * @typedef {{ is: boolean, said: boolean }} Answer
 * @typedef {{ readPage: Function, parseHtml: (html: string) => Document, subjectOf: Function, judgeLinks: Function, slugOf: (href: string) => string, ON_WITHIN_TEXT: number }} Ours
 */

const ON = /^(?:recirc|promo)-on$/;
const MODULE = /^(?:recirc|promo)-/;
/** Links of these labels stand in text and say nothing about how common a word is on the site. */
const IN_TEXT = /^(?:inline|comment|ref|toc)$/;

/** @param {string} address */
const bare = (address) => address.replace(/#.*$/, '');

/** @param {string | null} href @param {string} base */
function absolute(href, base) {
  try {
    return new URL(href ?? '', base).href;
  } catch {
    return '';
  }
}

/**
 * The page's links with their labels, as indexed in a live page whose scripts are blocked: what
 * stands in `<noscript>` is text there.
 * @param {string} html @param {string} url @param {string[]} labels of the links by number
 * @returns {Labelled[]}
 */
function labelledLinks(html, url, labels) {
  const clean = serialize(parse(html, { scriptingEnabled: true }));
  const page = new DOMParser().parseFromString(
    clean.replace(/<noscript[\s\S]*?<\/noscript>/gi, ''),
    'text/html',
  );
  return Array.from(page.querySelectorAll('a[href]'), (link, index) => ({
    href: bare(absolute(link.getAttribute('href'), url)),
    text: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    described: link.querySelector('img')?.getAttribute('alt') ?? '',
    label: labels[index] ?? '',
  }));
}

/** @param {string[]} texts */
const longest = (texts) =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '');

/** @param {Labelled[]} links @returns {Map<string, Labelled[]>} by target */
function byTarget(links) {
  /** @type {Map<string, Labelled[]>} */
  const targets = new Map();
  for (const link of links) targets.set(link.href, [...(targets.get(link.href) ?? []), link]);
  return targets;
}

/** @param {Map<string, Labelled[]>} targets @param {Reading['article']} article @param {Pick<Ours, 'subjectOf' | 'slugOf'>} ours */
function subjectIn(targets, article, { subjectOf, slugOf }) {
  const others = [...targets]
    .filter(([, links]) => !links.some(({ label }) => IN_TEXT.test(label)))
    .map(
      ([href, links]) => `${[...new Set(links.map(({ text }) => text))].join(' ')} ${slugOf(href)}`,
    );
  return subjectOf({ ...article, others });
}

/** Links that lead away with no more than so many others between them are of one list. */
const GAP = 3;

/** @param {Labelled[]} links @returns {Labelled[][]} */
function listsIn(links) {
  /** @type {Labelled[][]} */
  const lists = [];
  let last = -GAP - 2;
  for (const [at, link] of links.entries()) {
    if (!MODULE.test(link.label)) continue;
    if (at - last > GAP + 1) lists.push([]);
    lists.at(-1)?.push(link);
    last = at;
  }
  return lists;
}

/**
 * What is said of each labelled link beside the others of its list.
 * @param {Labelled[]} links @param {Map<string, Labelled[]>} targets @param {Reading['article']} article
 * @param {Ours} ours @returns {Answer[]}
 */
function judgeInLists(links, targets, article, { judgeLinks, ...ours }) {
  const subject = subjectIn(targets, article, ours);
  return listsIn(links).flatMap((list) => {
    const named = list.map(({ text, described, href }) => ({ text: text || described, href }));
    /** @type {{ links: { subject: { on: boolean } }[] }} */
    const told = judgeLinks(named, subject);
    return list.flatMap(({ label, href }, at) =>
      href === bare(article.url)
        ? []
        : [{ is: ON.test(label), said: told.links[at]?.subject.on === true }],
    );
  });
}

/**
 * What the judgement says of each labelled link, whether or not the rules found its group.
 * @param {Map<string, Labelled[]>} targets @param {Reading['article']} article @param {Ours} ours
 * @returns {Answer[]}
 */
function judgeAlone(targets, article, { ON_WITHIN_TEXT, ...ours }) {
  const subject = subjectIn(targets, article, ours);
  return [...targets].flatMap(([href, all]) => {
    const links = all.filter(({ label }) => MODULE.test(label));
    if (links.length === 0 || href === bare(article.url)) return [];
    const text = longest(links.map((link) => link.text));
    const title = text.length > 2 ? text : longest(links.map((link) => link.described));
    const isWithin = links.every(({ label }) => label.startsWith('promo'));
    const said = subject.judge(title, href, isWithin ? ON_WITHIN_TEXT : undefined).on;
    return links.map(({ label }) => ({ said, is: ON.test(label) }));
  });
}

/**
 * The same over what the reading of the page really offers as further reading.
 * @param {Map<string, Labelled[]>} targets @param {Reading['article']} article @returns {Answer[]}
 */
function judgeOffered(targets, article) {
  const offered = new Set(article.furtherReading.map(({ href }) => bare(href)));
  return [...targets].flatMap(([href, links]) => {
    const labels = links.filter(({ label }) => MODULE.test(label));
    if (href === bare(article.url)) return [];
    const is = labels.some(({ label }) => ON.test(label));
    return labels.length > 0 || offered.has(href) ? [{ said: offered.has(href), is }] : [];
  });
}

/** @param {string} name @param {Answer[]} answers */
function row(name, answers) {
  const { precision, recall, f1 } = scoreAnswers(answers);
  const on = answers.filter(({ is }) => is).length;
  const cells = [name, answers.length, on, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)];
  return `| ${cells.join(' | ')} |`;
}

/** @returns {Promise<Ours>} */
async function ourCode() {
  const { readPage } = await ourModule('src/article/read-page.ts');
  const { subjectOf, judgeLinks, ON_WITHIN_TEXT } = await ourModule('src/article/subject/topic.ts');
  const { slugOf } = await ourModule('src/article/subject/slug.ts');
  const { parseHtml } = await ourModule('src/cli/parse-html.ts');
  return { readPage, subjectOf, judgeLinks, slugOf, ON_WITHIN_TEXT, parseHtml };
}

/** The language a page says it is written in, two letters; none where it says nothing. @param {Document} page */
const languageOf = (page) =>
  page.documentElement.getAttribute('lang')?.slice(0, 2).toLowerCase() || 'none';

/**
 * What is said of the links of each labelled page of a corpus.
 * @param {string} corpus @param {Ours} ours
 * @throws {Error} when the corpus is not there
 */
function* judgePages(corpus, ours) {
  if (!existsSync(join(corpus, 'links')))
    throw new Error(`There are no labelled links in ${corpus}: npm run bench:topic -- DIR…`);
  const urls = JSON.parse(readFileSync(join(corpus, 'urls.json'), 'utf8'));
  for (const [id, known] of readLinkLabels(corpus)) {
    const html = readHtml(corpus, id);
    const page = ours.parseHtml(html);
    const language = languageOf(page);
    const reading = ours.readPage(page, { url: urls[id], force: true, parse: ours.parseHtml });
    if (!reading) continue;
    const links = labelledLinks(html, urls[id], labelsOf(known));
    const targets = byTarget(links);
    const alone = judgeAlone(targets, reading.article, ours);
    const inLists = judgeInLists(links, targets, reading.article, ours);
    yield { corpus, language, alone, inLists, offered: judgeOffered(targets, reading.article) };
  }
}

/**
 * Reads the labelled pages of some corpora and prints how well "on the subject" is told, by corpus and
 * by language.
 * @param {string[]} corpora
 * @throws {Error} when one of them is not there
 */
export async function benchTopic(corpora) {
  const ours = await ourCode();
  const pages = corpora.flatMap((corpus) => [...judgePages(corpus, ours)]);
  console.log('| on the subject | links | on | precision | recall | F1 |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const corpus of corpora) {
    const of = pages.filter((page) => page.corpus === corpus);
    const all = of.flatMap(({ alone }) => alone);
    console.log(row(`${basename(corpus)}: each labelled link, alone`, all));
    const inLists = of.flatMap((page) => page.inLists);
    console.log(row(`${basename(corpus)}: each labelled link, beside its list`, inLists));
    const offered = of.flatMap((page) => page.offered);
    console.log(row(`${basename(corpus)}: each address, offered as further reading`, offered));
  }
  for (const language of [...new Set(pages.map((page) => page.language))].sort()) {
    const of = pages.filter((page) => page.language === language);
    const all = of.flatMap(({ inLists }) => inLists);
    if (all.length > 0) console.log(row(`${language}: ${of.length} pages`, all));
  }
}

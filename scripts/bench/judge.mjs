// @ts-check
import { lostParagraphs } from './lost-paragraphs.mjs';
import { scoreWords, shareFound } from './score.mjs';

/**
 * @typedef {import('./corpus.mjs').Gold} Gold
 * @typedef {import('./contest.mjs').Extraction} Extraction
 * @typedef {import('./contest.mjs').Link} Link
 */

/** @param {string | null | undefined} text */
const plain = (text) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a field says what the gold says, punctuation and case aside; null where the gold is silent.
 * @param {string | null | undefined} got @param {string | null | undefined} wanted
 */
const agrees = (got, wanted) => (plain(wanted) ? plain(got) === plain(wanted) : null);

/** Names in any order. @param {string | null | undefined} got @param {string | null | undefined} wanted */
function namesAgree(got, wanted) {
  if (!plain(wanted)) return null;
  const names = (/** @type {string | null | undefined} */ text) =>
    (text ?? '')
      .split(/,|;|&| and /)
      .map(plain)
      .filter(Boolean)
      .sort()
      .join('|');
  return names(got) === names(wanted);
}

/** The day as `YYYY-MM-DD`. @param {string | null | undefined} text */
function day(text) {
  if (!text) return '';
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso) return iso;
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Characters of a page that an extraction accounts for: kept, told in a removal, or counted as outside. @param {Partial<Extraction>} got */
const charactersOf = ({ text, removals, outside }) =>
  [text ?? '', ...(removals ?? []).map((removal) => removal.text)].join('').length + (outside ?? 0);

/**
 * Holds one extraction against its gold text.
 * @param {Extraction} got @param {Gold} gold
 */
export function judge(got, gold) {
  return {
    id: gold.id,
    type: gold.page_type,
    ...scoreWords(got.text ?? '', gold.main_content),
    found: shareFound(got.text ?? '', gold.with),
    leaked: shareFound(got.text ?? '', gold.without),
    ...lostParagraphs(got, gold.main_content),
    outside: got.outside ?? null,
    characters: charactersOf(got),
    title: agrees(got.title, gold.title),
    author: namesAgree(got.byline, gold.author),
    date: day(gold.publish_date) ? day(got.published) === day(gold.publish_date) : null,
    error: got.error,
  };
}

const OWN = new Set(['inline', 'toc', 'ref', 'page']);

/** @param {Link} link */
const keyOf = ({ href, text }) => `${href.replace(/\/$/, '')} ${text}`;

/**
 * Counts which of a page's labelled links stand in an extraction. Where one address with the same
 * words stands several times in the page, the copies found are given to the article's own links first.
 * @param {Link[]} page links of the live page, by index
 * @param {Link[]} kept links of the extraction
 * @param {[number, number, string][]} ranges labels over the indices
 * @returns {Map<string, { all: number, kept: number }>} by label
 */
export function countLinks(page, kept, ranges) {
  /** @type {Map<string, number>} */
  const copies = new Map();
  for (const link of kept) copies.set(keyOf(link), (copies.get(keyOf(link)) ?? 0) + 1);
  const labelled = ranges.flatMap(([from, to, label]) =>
    page
      .slice(from, to + 1)
      // The sign behind a heading that leads to it is no table of contents.
      .filter(({ text }) => label !== 'toc' || text !== '')
      .map((link) => ({ key: keyOf(link), label })),
  );
  labelled.sort((a, b) => Number(OWN.has(b.label)) - Number(OWN.has(a.label)));
  /** @type {Map<string, { all: number, kept: number }>} */
  const counts = new Map();
  for (const { key, label } of labelled) {
    const count = counts.get(label) ?? { all: 0, kept: 0 };
    const left = copies.get(key) ?? 0;
    if (left > 0) copies.set(key, left - 1);
    counts.set(label, { all: count.all + 1, kept: count.kept + (left > 0 ? 1 : 0) });
  }
  return counts;
}

/**
 * Precision, recall and F1 of a yes-or-no question.
 * @param {{ said: boolean, is: boolean }[]} answers
 */
export function scoreAnswers(answers) {
  const right = answers.filter(({ said, is }) => said && is).length;
  const precision = right / (answers.filter(({ said }) => said).length || 1);
  const recall = right / (answers.filter(({ is }) => is).length || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

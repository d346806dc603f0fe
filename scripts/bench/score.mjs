// @ts-check

const WORD = /[\p{L}\p{N}_]+/gu;

/** @param {string} text @returns {Map<string, number>} how often each word stands in the text */
function countEach(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of text.toLowerCase().match(WORD) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @param {Map<string, number>} counts */
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Precision, recall and F1 over the bag of words, as WCXB scores an extraction.
 * @param {string} text @param {string} gold
 */
export function scoreWords(text, gold) {
  const got = countEach(text);
  const wanted = countEach(gold);
  let shared = 0;
  for (const [word, count] of got) shared += Math.min(count, wanted.get(word) ?? 0);
  const all = total(got);
  const needed = total(wanted);
  if (all === 0 || needed === 0) return { precision: 0, recall: 0, f1: all === needed ? 1 : 0 };
  const precision = shared / all;
  const recall = shared / needed;
  return { precision, recall, f1: shared ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** @param {string} text */
const fold = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Share of the snippets that stand in the text, 0 to 1; null where there are none to look for.
 * @param {string} text @param {string[]} snippets
 */
export function shareFound(text, snippets) {
  if (!snippets?.length) return null;
  const folded = fold(text);
  return snippets.filter((snippet) => folded.includes(fold(snippet))).length / snippets.length;
}

/** @param {(number | null | undefined)[]} values @returns {number} mean of those that are numbers */
export function mean(values) {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length
    ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length
    : Number.NaN;
}

// @ts-check

/** Shorter ones are headings, labels and cells, and stand in many places. */
const LEAST_WORDS = 8;
/** So many words in a row, from its beginning or its middle, and a paragraph is there. */
const PROBE = 7;

/** @param {string | null | undefined} text */
const plain = (text) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param {string} paragraph @param {string} text both plain */
function standsIn(paragraph, text) {
  const words = paragraph.replace(/^\d+ /, '').split(' ');
  const middle = Math.max(0, Math.floor(words.length / 2) - 4);
  return [0, middle].some((at) => text.includes(words.slice(at, at + PROBE).join(' ')));
}

/**
 * The share of a gold text's paragraphs that are lost: in neither text nor fields of an extraction;
 * and of those that are told of in none of its removals either. Both null where it has no paragraphs.
 * @param {Partial<import('./contest.mjs').Extraction>} got
 * @param {string} gold
 */
export function lostParagraphs(got, gold) {
  const paragraphs = gold
    .split(/\n+/)
    .map(plain)
    .filter((text) => text.split(' ').length >= LEAST_WORDS);
  if (paragraphs.length === 0) return { lost: null, untold: null };
  const kept = plain([got.text, got.title, got.dek, ...(got.captions ?? [])].join(' '));
  const told = plain((got.removals ?? []).map(({ text }) => text).join(' '));
  const lost = paragraphs.filter((text) => !standsIn(text, kept));
  const untold = lost.filter((text) => !standsIn(text, told));
  return { lost: lost.length / paragraphs.length, untold: untold.length / paragraphs.length };
}

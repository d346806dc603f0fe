// @ts-check

/** @typedef {Record<string, number>} Signals */

const ADDRESS = new Set(['published', 'slugWords', 'slugLength', 'story', 'docs', 'forum']);
const isClaim = (/** @type {string} */ name) =>
  /^(?:og|ld|url)[A-Z]/.test(name) || ADDRESS.has(name);

/** Signals that know words of one language. */
const WORDS = new Set([
  'voiceAdvice',
  'voiceWe',
  'voiceTrade',
  'titleHow',
  'titleMore',
  'urlSentence',
]);

/** @param {Signals} signals @param {(name: string) => boolean} goes @returns {Signals} */
const without = (signals, goes) =>
  Object.fromEntries(
    Object.entries(signals).map(([name, value]) => [name, goes(name) ? 0 : value]),
  );

/**
 * The signals of a page as they would be on a bare address and without a word about itself: most
 * private and old sites are so, and a detector that leans on claims alone passes them over.
 * @param {Signals} signals @returns {Signals}
 */
export const withoutClaims = (signals) => ({
  ...without(signals, isClaim),
  slugWords: 1,
  slugLength: 6,
});

/**
 * The signals of a page as they would be in a language of which no word is known.
 * @param {Signals} signals @returns {Signals}
 */
export const withoutWords = (signals) => without(signals, (name) => WORDS.has(name));

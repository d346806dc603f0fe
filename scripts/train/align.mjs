// @ts-check

/** Texts of so many letters are found by their beginning or end; shorter ones only where they should stand. */
const LONG = 40;
const HEAD = 60;
/** How far from its neighbours a short text may stand in the gold text, in letters. */
const REACH = 150;
/** A text of which so many runs of three words stand in the gold is part of it, whatever was cut. */
const MOSTLY = 0.75;

/** @param {string} text letters and digits alone, in lower case */
const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** @param {string} text @returns {Set<string>} each run of three words */
function triples(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

/** @param {string} text @param {Set<string>} gold */
function isMostlyIn(text, gold) {
  const own = [...triples(text)];
  return own.length > 0 && own.filter((triple) => gold.has(triple)).length / own.length > MOSTLY;
}

/** @param {string} text @param {string} gold @param {number} from @returns {number} -1 where it is not found */
function placeOf(text, gold, from) {
  const head = text.slice(0, HEAD);
  const after = gold.indexOf(head, Math.max(0, from - 50));
  if (after >= 0) return after;
  const anywhere = gold.indexOf(head);
  if (anywhere >= 0 || text.length <= 1.5 * HEAD) return anywhere;
  return gold.indexOf(text.slice(-HEAD));
}

/**
 * Says of each text, in their order, whether it stands in the gold text.
 * @param {string[]} texts @param {string} gold @returns {(boolean | null)[]} null for texts without letters
 */
export function standIn(texts, gold) {
  const goldLetters = letters(gold);
  const goldTriples = triples(gold);
  const all = texts.map(letters);
  /** @type {({ from: number, to: number } | undefined)[]} */
  const places = [];
  let last = 0;
  /** @type {(boolean | null | undefined)[]} */
  const answers = all.map((text, at) => {
    if (text.length < LONG) return undefined;
    const from = placeOf(text, goldLetters, last);
    if (from < 0) return isMostlyIn(texts[at] ?? '', goldTriples);
    last = from + text.length;
    places[at] = { from, to: last };
    return true;
  });
  return all.map((text, at) => {
    const known = answers[at];
    if (known !== undefined) return known;
    if (!text) return null;
    const before = places.slice(0, at).findLast((place) => place)?.to ?? 0;
    const after = places.slice(at + 1).find((place) => place)?.from ?? goldLetters.length;
    const [low, high] = before < after ? [before, after] : [after, before];
    return goldLetters.slice(Math.max(0, low - REACH), high + REACH).includes(text);
  });
}

// @ts-check

/** Latin of western Europe, and the signs of general punctuation; most texts have no more. */
const RANGES = [
  [0, 0xff],
  [0x2000, 0x206f],
];

/** Letters and figures mean themselves in a pattern. */
const escaped = (/** @type {number} */ code) =>
  /[\dA-Za-zª-ÿ]/.test(String.fromCharCode(code)) && code !== 0xad
    ? String.fromCharCode(code)
    : `\\u${code.toString(16).padStart(4, '0')}`;
const rangeOf = (/** @type {number} */ from, /** @type {number} */ to) =>
  from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`;

/** A letter beyond those. */
export const BEYOND_WESTERN = new RegExp(
  `[^${RANGES.map(([from = 0, to = 0]) => rangeOf(from, to)).join('')}]`,
);

/** All of them, in order. */
const WESTERN = RANGES.flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at),
);

/**
 * What of a class of letters is western, as it can stand in brackets.
 * @param {string} name such as `\p{Lu}`
 * @param {string} flags of the pattern: without regard to case, small letters are capitals, too
 */
export function westernOf(name, flags) {
  const test = new RegExp(`[${name}]`, flags.includes('i') ? 'iu' : 'u');
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of WESTERN.filter((one) => test.test(String.fromCharCode(one)))) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => rangeOf(from, to)).join('');
}

/**
 * The same pattern with each class of letters in brackets, where its ranges can take its place.
 * @param {string} pattern
 * @param {string} flags
 * @returns {string | null} null where it names none, or one that cannot be put so
 */
export function inClasses(pattern, flags) {
  let isInside = false;
  let isNamed = false;
  let isLost = false;
  const put = pattern.replace(/\\([pP])(\{[^}]*\})|\\.|[[\]]/gsu, (part, kind, name) => {
    if (part === '[') isInside = true;
    if (part === ']') isInside = false;
    if (!kind) return part;
    isNamed = true;
    // All but some letters is another thing where case does not count.
    if (kind === 'P' && (isInside || flags.includes('i'))) isLost = true;
    if (isInside) return part;
    return kind === 'P' ? `[^\\p${name}]` : `[${part}]`;
  });
  return isNamed && !isLost ? put : null;
}

// @ts-check
import { parseSync } from 'vite';
import { BEYOND_WESTERN, inClasses, westernOf } from './western-letters.mjs';

/** From so many characters on a pattern takes longer to check than to be asked for by way of another. */
const LONG = 100;
/** These begin at the beginning of a text, wherever a pattern that is shared stood before. */
const BEGIN_ANEW = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'split', 'search']);

/**
 * Lets the large patterns of a script be made when they are first asked for. V8 reads each that is
 * written as a literal when it parses the script, and again when it compiles the function round it:
 * a third of what the page kit took to come, of which most readings ask for half. Where one names
 * letters of all the world, a text of western ones is held against these alone: to compile a class
 * of a thousand ranges takes longer than all that is done with it on most pages.
 * @param {string} code of a script without imports and exports
 * @returns {{code: string, before: string}} the script, and what has to stand before it
 */
export function latePatterns(code) {
  const found = patternsOf(code)
    .filter(isWorthIt)
    .sort((a, b) => b.start - a.start);
  if (found.length === 0) return { code, before: '' };
  /** @type {string[]} */
  const shared = [];
  /** @type {Record<string, string>} */
  const western = {};
  const late = found.reduce((text, { start, end, pattern, flags, isInner }) => {
    const made = makingOf(pattern, flags, western);
    if (isInner && !shared.includes(made)) shared.push(made);
    const by = isInner ? `latePattern${shared.indexOf(made)}` : made;
    // `return/…/` needs no space.
    return `${text.slice(0, start)} ${by}${text.slice(end)}`;
  }, code);
  const constants = shared.map((made, at) => `const latePattern${at}=${made};`);
  return { code: late, before: [maker(western), ...constants].join('') };
}

/**
 * @param {string} pattern
 * @param {string} flags
 * @param {Record<string, string>} western is given the classes that the pattern names
 */
function makingOf(pattern, flags, western) {
  const narrow = inClasses(pattern, flags);
  if (narrow === null) return `latePattern(${JSON.stringify(pattern)},${JSON.stringify(flags)})`;
  const key = flags.includes('i') ? 'i' : '';
  for (const [name] of narrow.matchAll(/\\p\{[\w=]+\}/g)) {
    const letters = westernOf(name, flags);
    if (letters) western[key + name] = letters;
  }
  return `latePattern(${JSON.stringify(narrow)},${JSON.stringify(flags)},${JSON.stringify(key)})`;
}

/**
 * @typedef {{start: number, end: number, pattern: string, flags: string, isInner: boolean, beginsAnew: boolean}} Pattern
 * @param {Pattern} found
 */
const isWorthIt = ({ pattern, flags, isInner, beginsAnew }) =>
  (pattern.includes('\\p{') || pattern.length >= LONG) &&
  // Inside of a function there is a new one each time, which has been nowhere yet.
  (!isInner || beginsAnew || !/[gy]/.test(flags));

/** @param {string} code @returns {Pattern[]} */
function patternsOf(code) {
  /** @type {Pattern[]} */
  const found = [];
  const visit = (
    /** @type {any} */ node,
    /** @type {any} */ parent,
    /** @type {boolean} */ isInner,
  ) => {
    if (!node || typeof node !== 'object') return;
    if (node.type === 'Literal' && node.regex)
      found.push({
        ...node.regex,
        start: node.start,
        end: node.end,
        isInner,
        beginsAnew: beginsAnew(node, parent),
      });
    const isInside = isInner || /Function|PropertyDefinition|StaticBlock/.test(node.type);
    for (const child of Object.values(node))
      for (const one of [child].flat()) visit(one, node, isInside);
  };
  visit(parseSync('chunk.js', code).program, null, false);
  return found;
}

/** @param {any} node @param {any} parent */
const beginsAnew = (node, parent) =>
  parent.type === 'CallExpression' &&
  parent.arguments.includes(node) &&
  BEGIN_ANEW.has(parent.callee.property?.name);

/** Does what our scripts do with a pattern; goes into each as it stands here. */
class LatePattern {
  /** @param {string} source @param {string} flags @param {string} [key] of its classes; none where they stay */
  constructor(source, flags, key) {
    this.source = source;
    this.flags = flags;
    this.key = key;
    /** Where a text was left off stands in one of the two, and not in the other. */
    this.goesOn = flags.includes('g') || flags.includes('y');
    /** @type {RegExp | null} */
    this.made = null;
    /** @type {RegExp | null} */
    this.narrow = null;
  }
  get now() {
    this.made ??= new RegExp(this.source, this.flags);
    return this.made;
  }
  /** @param {string} text @returns {RegExp} */
  for(text) {
    if (this.key === undefined || (this.goesOn && this.made) || BEYOND.test(text)) return this.now;
    this.narrow ??= new RegExp(
      this.source.replace(/\\p\{[\w=]+\}/g, (name) => WESTERN[this.key + name] ?? ''),
      this.flags,
    );
    return this.narrow;
  }
  get lastIndex() {
    return this.now.lastIndex;
  }
  set lastIndex(at) {
    this.now.lastIndex = at;
  }
  /** @param {string} text */
  test(text) {
    return (this.goesOn ? this.now : this.for(text)).test(text);
  }
  /** @param {string} text */
  exec(text) {
    return (this.goesOn ? this.now : this.for(text)).exec(text);
  }
  /** @param {string} text */
  [Symbol.match](text) {
    return this.for(text)[Symbol.match](text);
  }
  /** @param {string} text */
  [Symbol.matchAll](text) {
    return this.for(text)[Symbol.matchAll](text);
  }
  /** @param {string} text @param {any} by */
  [Symbol.replace](text, by) {
    return this.for(text)[Symbol.replace](text, by);
  }
  /** @param {string} text */
  [Symbol.search](text) {
    return this.for(text)[Symbol.search](text);
  }
  /** @param {string} text @param {number} [most] */
  [Symbol.split](text, most) {
    return this.for(text)[Symbol.split](text, most);
  }
}

/** Taken from `before` of a script; here so that the class above is one that can be checked. */
/** @type {RegExp} */
const BEYOND = BEYOND_WESTERN;
/** @type {Record<string, string>} */
const WESTERN = {};

/**
 * Without comments and indents; whoever bundles this file may have taken the name of the class.
 * @param {Record<string, string>} western
 */
const maker = (western) =>
  [
    `const BEYOND=${BEYOND},WESTERN=${JSON.stringify(western)},LatePattern=${LatePattern};`,
    'const latePattern=(source,flags,key)=>new LatePattern(source,flags,key);',
  ]
    .join('')
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s*/g, ' ');

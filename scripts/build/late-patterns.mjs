// @ts-check
import { parseSync } from 'vite';

/** From so many characters on a pattern takes longer to check than to be asked for by way of another. */
const LONG = 100;
/** These begin at the beginning of a text, wherever a pattern that is shared stood before. */
const BEGIN_ANEW = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'split', 'search']);

/**
 * Lets the large patterns of a script be made when they are first asked for. V8 reads each that is
 * written as a literal when it parses the script, and again when it compiles the function round it:
 * a third of what the page kit took to come, of which most readings ask for half.
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
  const late = found.reduce((text, { start, end, pattern, flags, isInner }) => {
    const made = `latePattern(${JSON.stringify(pattern)},${JSON.stringify(flags)})`;
    if (isInner && !shared.includes(made)) shared.push(made);
    const by = isInner ? `latePattern${shared.indexOf(made)}` : made;
    return text.slice(0, start) + by + text.slice(end);
  }, code);
  const constants = shared.map((made, at) => `const latePattern${at}=${made};`);
  return { code: late, before: [MAKER, ...constants].join('') };
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
  /** @param {string} source @param {string} flags */
  constructor(source, flags) {
    this.source = source;
    this.flags = flags;
    /** @type {RegExp | null} */
    this.made = null;
  }
  get now() {
    this.made ??= new RegExp(this.source, this.flags);
    return this.made;
  }
  get lastIndex() {
    return this.now.lastIndex;
  }
  set lastIndex(at) {
    this.now.lastIndex = at;
  }
  /** @param {string} text */
  test(text) {
    return this.now.test(text);
  }
  /** @param {string} text */
  exec(text) {
    return this.now.exec(text);
  }
  /** @param {string} text */
  [Symbol.match](text) {
    return this.now[Symbol.match](text);
  }
  /** @param {string} text */
  [Symbol.matchAll](text) {
    return this.now[Symbol.matchAll](text);
  }
  /** @param {string} text @param {any} by */
  [Symbol.replace](text, by) {
    return this.now[Symbol.replace](text, by);
  }
  /** @param {string} text */
  [Symbol.search](text) {
    return this.now[Symbol.search](text);
  }
  /** @param {string} text @param {number} [most] */
  [Symbol.split](text, most) {
    return this.now[Symbol.split](text, most);
  }
}

/** Without comments and indents; whoever bundles this file may have taken the name of the class. */
const MAKER =
  `const LatePattern=${LatePattern};const latePattern=(source,flags)=>new LatePattern(source,flags);`
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s*/g, ' ');

// @ts-check
import { attribute, isElement, namesOf, squash, wordsIn } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Node} Node */

const FILE = /[^\s,"'()]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#][^\s,"']*)?/gi;
const PLACEHOLDER = /placeholder|blank|spacer|transparent|1x1|pixel|loading|lazy[-_]?load/i;

/** @param {string} address @returns {string} the file's name, sizes and versions aside */
const nameOf = (address) =>
  (decode(address).split(/[?#]/)[0] ?? '')
    .split('/')
    .at(-1)
    ?.toLowerCase()
    .replace(/[-_@](?:\d+x\d*|\d*x\d+|\d+w|scaled|[1-3]x)(?=\.)/g, '') ?? '';

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {Element} element @returns {string[]} names of the files that any attribute of it names */
function filesOf({ properties }) {
  const values = Object.values(properties ?? {}).map((value) =>
    Array.isArray(value) ? value.join(' ') : String(value),
  );
  const files = values.flatMap((value) => decode(value).match(FILE) ?? []);
  return files.filter((file) => !file.startsWith('data:') && !PLACEHOLDER.test(file)).map(nameOf);
}

const LEAST_SIDE = 100;

/** @param {Element} element an icon says that it is small */
const isSmall = (element) =>
  ['width', 'height'].some((side) => {
    const length = Number.parseFloat(attribute(element, side));
    return length > 0 && length < LEAST_SIDE;
  });

/** Faces, ranks and signs, and what a player shows until it plays: they stand beside what is said. */
const SIGN =
  /avatar|gravatar|user-?(?:photo|pic|image|card)|author|byline|icon|emoji|emoticon|smil(?:ey|ie)|badge|video|player|(?:^|[\s_-])(?:ranks?|logos?|react(?:ions?)?)(?:$|[\s_.-])/i;

/** @param {Element} element */
const isSign = (element) =>
  SIGN.test(`${namesOf(element)} ${attribute(element, 'src')} ${attribute(element, 'dataSrc')}`);

/** A headline that leads away. @param {Element} element */
const isCard = (element) =>
  element.tagName === 'a' &&
  squash(wordsIn(element, ({ tagName }) => tagName === 'figcaption')).length >= LEAST_LETTERS;

/** What shows a picture to be a sign is told by it or by what it stands in, so many levels up. */
const LEVELS = 3;

const PIECES = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'blockquote', 'td']);
const LEAST_LETTERS = 25;

/** @typedef {{ files: string[], before: string, after: string }} Picture */

/** Reads the pictures of a page in order, with the text on either side of each. */
class PictureReader {
  /** @type {Picture[]} */
  found = [];
  #before = '';
  /** How many of them have the text behind them. */
  #placed = 0;

  /** @param {Node} node @param {Element[]} above what it stands in, innermost last */
  visit(node, above) {
    if (isElement(node) && node.tagName === 'img') this.#add(node, above);
    const inside = isElement(node) ? [...above, node] : above;
    if ('children' in node) for (const child of node.children) this.visit(child, inside);
    if (isElement(node) && PIECES.has(node.tagName)) this.#passText(squash(wordsIn(node)));
  }

  /** @param {Element} image @param {Element[]} above */
  #add(image, above) {
    if ([image, ...above.slice(-LEVELS)].some(isSign) || above.some(isCard)) return;
    const picture = above.find(({ tagName }) => tagName === 'picture');
    const files = [...filesOf(image), ...(picture ? sourcesOf(picture) : [])];
    if (files.length > 0 && !isSmall(image))
      this.found.push({ files, before: this.#before, after: '' });
  }

  /** @param {string} letters */
  #passText(letters) {
    if (letters.length < LEAST_LETTERS) return;
    this.#before = letters;
    for (const picture of this.found.slice(this.#placed)) picture.after = letters;
    this.#placed = this.found.length;
  }
}

/**
 * @param {Node} tree
 * @returns {Picture[]} each once, by the files that may be it, with the letters of the text before and after it
 */
export function pictures(tree) {
  const reader = new PictureReader();
  reader.visit(tree, []);
  return eachOnce(reader.found);
}

/** One that stands again and again is furniture; the copies of the others are one picture. */
const FEW = 3;

/** @param {Picture[]} all @returns {Picture[]} */
function eachOnce(all) {
  /** @type {Map<string, Picture>} */
  const byFile = new Map();
  /** @type {Map<Picture, number>} */
  const copies = new Map();
  for (const picture of all) {
    const known = picture.files.map((file) => byFile.get(file)).find(Boolean) ?? picture;
    copies.set(known, (copies.get(known) ?? 0) + 1);
    if (known !== picture) known.files.push(...picture.files);
    for (const file of picture.files) byFile.set(file, known);
  }
  return [...copies].flatMap(([picture, times]) => (times < FEW ? [picture] : []));
}

/** @param {Element} picture */
const sourcesOf = (picture) => picture.children.filter(isElement).flatMap(filesOf);

/** @param {Node} tree @returns {Set<string>} names of the files that a browser would fetch for an extraction */
export function shownFiles(tree) {
  /** @type {Set<string>} */
  const shown = new Set();
  /** @param {Node} node */
  const visit = (node) => {
    if (isElement(node) && (node.tagName === 'img' || node.tagName === 'source'))
      for (const name of ['src', 'srcSet'])
        for (const file of decode(attribute(node, name)).match(FILE) ?? []) shown.add(nameOf(file));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return shown;
}

import type { PageNames } from '../page-names.ts';
import { formulaOf } from './build-formula.ts';

const DRAWING_SCRIPT = /mathjax|katex/i;
const DRAWING_STYLE = /katex/i;
const SETTINGS = /^text\/x-mathjax-config$/i;

const saysIn = (element: Element, name: string, sign: RegExp): boolean =>
  sign.test(element.getAttribute(name) ?? '');

/** Whether a page has TeX in its text drawn by a script: of all scripts, few are asked by name. */
const isDrawnByScript = (copy: Document): boolean =>
  Array.from(copy.getElementsByTagName('script')).some(
    (script) => saysIn(script, 'src', DRAWING_SCRIPT) || saysIn(script, 'type', SETTINGS),
  ) ||
  Array.from(copy.getElementsByTagName('link')).some((link) => saysIn(link, 'href', DRAWING_STYLE));

/** Elements that say of their text that it is TeX. */
const SAYS =
  '.math.inline,.math.display,.math.notranslate,.mathjax-tex,.tex2jax_process,.arithmatex,math-renderer,tex-math';
const SAYS_CLASS = /math|tex2jax|arithmatex/;
const UNTOUCHED =
  /^(?:code|pre|script|style|textarea|kbd|samp|math|svg|noscript|button|option|title)$/;
const DELIMITERS = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
  ['$', '$', false],
] as const;
const LONGEST = 4000;

const TEXT = 4;

/** Whether something between a text and the root of the search draws it otherwise. */
function isUntouched(text: Node, root: Node): boolean {
  for (let up = text.parentNode; up && up !== root; up = up.parentNode)
    if (UNTOUCHED.test((up as Element).localName.toLowerCase())) return true;
  return false;
}

/** The texts below a root that have a sign of TeX, with what is drawn otherwise left out. */
function textsBelow(root: Element): Text[] {
  const found: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/[$\\]/.test(node.nodeValue ?? '') && !isUntouched(node, root)) found.push(node as Text);
  return found;
}

interface Written {
  start: number;
  end: number;
  tex: string;
  isDisplayed: boolean;
}

/** `$5 and $6` is money: a sign of TeX has no space behind it, none before its twin, no digit after that. */
const isMoney = (text: string, start: number, end: number): boolean =>
  /[\w\\]/.test(text.charAt(start - 1)) ||
  /\s/.test(text.charAt(start + 1)) ||
  /[\s\\]/.test(text.charAt(end - 1)) ||
  /\d/.test(text.charAt(end + 1));

/** Finds the ends of pieces of TeX; from left to right, so that each is looked for once. */
class Ends {
  readonly #text: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a delimiter next stands from a place on; infinite where it does not. */
  next(closes: string, from: number): number {
    const known = this.#found.get(closes);
    if (known !== undefined && known >= from) return known;
    const at = this.#text.indexOf(closes, from);
    const end = at < 0 ? Number.POSITIVE_INFINITY : at;
    this.#found.set(closes, end);
    return end;
  }
}

/** The piece of TeX that begins at a place; null where none does. */
function writtenAt(text: string, at: number, ends: Ends): Written | null {
  for (const [opens, closes, isDisplayed] of DELIMITERS) {
    if (!text.startsWith(opens, at)) continue;
    const end = ends.next(closes, at + opens.length);
    if (end - at > LONGEST || (opens === '$' && isMoney(text, at, end))) continue;
    const tex = text.slice(at + opens.length, end);
    if (tex.trim()) return { start: at, end: end + closes.length, tex, isDisplayed };
  }
  return null;
}

/** The pieces of TeX in a text, in order. */
function* writtenIn(text: string): Generator<Written> {
  const ends = new Ends(text);
  for (let at = 0; at < text.length; at++) {
    const found = /[$\\]/.test(text.charAt(at)) ? writtenAt(text, at, ends) : null;
    if (!found) continue;
    yield found;
    at = found.end - 1;
  }
}

const SIGNS = /\\[a-z]+|[_^](?:\{|[\w\\])/i;
const WORD = /(?<![\\\p{L}{])\p{L}{4,}/u;

/** A formula by what it holds, where no script is there to draw it: signs of TeX, and no words. */
const isSurelyTex = (tex: string): boolean =>
  SIGNS.test(tex) && !WORD.test(tex) && tex.length < 400;

function settleText(node: Text, isFormula: (tex: string) => boolean = () => true): void {
  const text = node.nodeValue ?? '';
  const copy = node.ownerDocument;
  let from = 0;
  for (const { start, end, tex, isDisplayed } of writtenIn(text)) {
    const formula = isFormula(tex) ? formulaOf(copy, tex, isDisplayed) : null;
    if (!formula) continue;
    node.before(copy.createTextNode(text.slice(from, start)), formula);
    from = end;
  }
  if (from > 0) node.nodeValue = text.slice(from);
}

/** TeX of an element that has no delimiters round it: `<span class="math inline">x^2</span>`. */
function settleBare(element: Element): void {
  const tex = element.textContent ?? '';
  if (element.firstElementChild || /[$]|\\[([]/.test(tex)) return;
  const isDisplayed = element.matches('.display');
  const formula = formulaOf(element.ownerDocument, tex, isDisplayed);
  if (formula) element.replaceChildren(formula);
}

function settleSaid(copy: Document): void {
  for (const element of copy.querySelectorAll(SAYS)) {
    if (element.querySelector('math')) continue;
    for (const node of textsBelow(element)) settleText(node);
    settleBare(element);
  }
}

/**
 * TeX that stands written in the text, for a script to draw that has not run, becomes formulas;
 * only where the page says that it is such a page, or an element that it is TeX.
 */
export function settleWrittenTex(copy: Document, names: PageNames): void {
  if (names.hasClass(SAYS_CLASS) || names.hasTag('math-renderer', 'tex-math')) settleSaid(copy);
  if (!copy.body) return;
  const isFormula = isDrawnByScript(copy) ? (): boolean => true : isSurelyTex;
  for (const node of textsBelow(copy.body)) settleText(node, isFormula);
}

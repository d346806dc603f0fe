import { bareTex, drawsTex, isTex } from '../../../text/tex.ts';
import { isOnlyChild } from '../../segment/alike-siblings.ts';
import { Hint, hintsOfNames } from '../../segment/hints.ts';
import { isHidden } from '../hidden.ts';
import type { PageNames } from '../page-names.ts';
import { formulaIn, formulaOf, isDrawn, texIn } from './build-formula.ts';
import { settleWrittenTex } from './written-tex.ts';

/** What draws a formula beside its source: MathJax 2 to 4, KaTeX, wikis, editors. */
const DRAWN =
  'mjx-container,.MathJax_Display,.MathJax,.MathJax_SVG,.MathJax_CHTML,.mjx-chtml,.MJXc-display,' +
  '.katex-display,.katex,.mwe-math-element,[data-mathml],[data-tex],[data-latex],[data-formula],' +
  '.ql-formula[data-value]';
/** … told by class names and by attributes. */
const DRAWN_CLASS = /MathJax|MJX|mjx|katex|mwe-math|ql-formula/;
const DRAWN_ATTRIBUTE = '[data-mathml],[data-tex],[data-latex],[data-formula]';
const DRAWN_BY_MATHJAX = /^(?:MathJax|MJX|mjx)/;
const SOURCES = ['data-tex', 'data-latex', 'data-formula', 'data-value'];
const DISPLAYED =
  '.katex-display,.MathJax_Display,.MJXc-display,[display="true"],[display="block"],.mwe-math-fallback-image-display,.mwe-math-mathml-display';

/** Says in a formula what was known of it round it. */
function told(
  formula: Element,
  { tex, isDisplayed }: { tex: string; isDisplayed: boolean },
): Element {
  const source = tex || texIn(formula);
  if (source) formula.setAttribute('alttext', source);
  if (isDisplayed) formula.setAttribute('display', 'block');
  formula.removeAttribute('aria-hidden');
  formula.removeAttribute('hidden');
  formula.removeAttribute('style');
  formula.removeAttribute('class');
  return formula;
}

/** The MathML in an element, as elements or in an attribute; null where there is none. */
function mathmlIn(element: Element): Element | null {
  for (const formula of element.querySelectorAll('math')) if (isDrawn(formula)) return formula;
  const holder = element.hasAttribute('data-mathml')
    ? element
    : element.querySelector('[data-mathml]');
  const markup = holder?.getAttribute('data-mathml');
  return markup ? formulaIn(element.ownerDocument, markup) : null;
}

function texOf(element: Element): string {
  for (const name of SOURCES) {
    const holder = element.hasAttribute(name) ? element : element.querySelector(`[${name}]`);
    const tex = holder?.getAttribute(name);
    if (tex) return bareTex(tex);
  }
  const formula = element.querySelector('math');
  const image = element.querySelector('img[alt]');
  return (formula && texIn(formula)) || bareTex(image?.getAttribute('alt') ?? '');
}

const isDisplayedIn = (element: Element): boolean =>
  element.matches(DISPLAYED) || element.querySelector(DISPLAYED) !== null;

/** What an element draws, as one formula; null where its source is not there. */
function drawnBy(element: Element): Element | null {
  const isDisplayed = isDisplayedIn(element);
  const tex = texOf(element);
  const formula = mathmlIn(element);
  return formula
    ? told(formula, { tex, isDisplayed })
    : formulaOf(element.ownerDocument, tex, isDisplayed);
}

/** What MathJax 2 drew before the script it read: its preview, and the formula itself. */
function drawnBefore(script: Element): Element[] {
  const drawn: Element[] = [];
  for (let at = script.previousElementSibling; at; at = at.previousElementSibling) {
    if (!DRAWN_BY_MATHJAX.test(at.getAttribute('class') ?? '')) break;
    drawn.push(at);
  }
  return drawn;
}

/** Formulas whose source is a script (MathJax 2): `math/tex; mode=display`, `math/asciimath`, `math/mml`. */
function settleScripts(copy: Document): void {
  for (const script of copy.querySelectorAll('script[type^="math/"]')) {
    const type = script.getAttribute('type') ?? '';
    const source = script.textContent ?? '';
    const isDisplayed = /mode\s*=\s*display/.test(type);
    const drawn = drawnBefore(script);
    const mathml = type.startsWith('math/mml')
      ? formulaIn(copy, source)
      : (drawn.map(mathmlIn).find((found) => found !== null) ?? null);
    const tex = type.startsWith('math/tex') ? bareTex(source) : '';
    const notation = tex ? 'application/x-tex' : 'text/x-asciimath';
    const formula = mathml
      ? told(mathml, { tex, isDisplayed })
      : formulaOf(copy, source, isDisplayed, notation);
    for (const element of drawn) element.remove();
    if (formula) script.replaceWith(formula);
  }
}

/** What alone is left of a formula whose source is nowhere. */
const KEPT_FROM_EARS = '.katex-html[aria-hidden]';
const MOST_CHARACTERS = 4000;

/** A name may be given to anything: an element with paragraphs is a text. */
const isFormula = (element: Element): boolean =>
  !element.querySelector('p,li,h1,h2,h3') && (element.textContent?.length ?? 0) < MOST_CHARACTERS;

const mayDraw = (copy: Document, names: PageNames): boolean =>
  names.hasTag('mjx-container') ||
  names.hasClass(DRAWN_CLASS) ||
  copy.querySelector(DRAWN_ATTRIBUTE) !== null;

function settleDrawn(copy: Document): void {
  for (const element of copy.querySelectorAll(DRAWN)) {
    if (!element.isConnected || element.closest('math') || !isFormula(element)) continue;
    const formula = drawnBy(element);
    if (formula) element.replaceWith(formula);
    else
      for (const drawn of element.querySelectorAll(KEPT_FROM_EARS))
        drawn.removeAttribute('aria-hidden');
  }
}

const isUnseen = (element: Element): boolean =>
  isHidden(element) ||
  /(?:^|;)\s*(?:clip(?:-path)?\s*:|opacity\s*:\s*0\s*(?:;|$)|(?:left|top)\s*:\s*-\d{3,})/i.test(
    element.getAttribute('style') ?? '',
  ) ||
  (hintsOfNames(element.getAttribute('class') ?? '') & Hint.hiddenish) !== 0;

/** So many elements may stand round a formula that is for screen readers alone. */
const MOST_ROUND = 4;

/** The outermost element that hides a formula and holds nothing else; null where it is to be seen. */
function hiddenShell(formula: Element): Element | null {
  let shell: Element | null = null;
  let element: Element = formula;
  for (let up = 0; up < MOST_ROUND; up++) {
    if (isUnseen(element)) shell = element;
    const parent: Element | null = element.parentElement;
    if (!parent || !isOnlyChild(element) || holdsOther(parent, element)) break;
    element = parent;
  }
  return shell;
}

function holdsOther(parent: Element, own: Element): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node !== own && /\S/.test(node.nodeValue ?? '')) return true;
  return false;
}

const isFallback = (element: Element | null): element is Element =>
  element !== null &&
  (element.localName === 'svg' ||
    (element.localName === 'img' &&
      (element.getAttribute('aria-hidden') === 'true' ||
        isTex(element.getAttribute('alt') ?? '') ||
        /math|tex|formula|equation/i.test(
          `${element.getAttribute('class')} ${element.getAttribute('src')}`,
        ))) ||
    (element.localName === 'span' && element.getAttribute('aria-hidden') === 'true'));

/** MathML that stands hidden beside what is shown in its place. */
function settleHidden(copy: Document): void {
  for (const formula of copy.querySelectorAll('math')) {
    const shell = hiddenShell(formula);
    const tex = texIn(formula);
    const drawn = isDrawn(formula)
      ? told(formula, { tex, isDisplayed: false })
      : formulaOf(copy, tex, false);
    if (!shell) {
      if (drawn && drawn !== formula) formula.replaceWith(drawn);
      continue;
    }
    for (const beside of [shell.previousElementSibling, shell.nextElementSibling])
      if (isFallback(beside)) beside.remove();
    if (drawn && shell !== formula) shell.replaceWith(drawn);
  }
}

/** A number as it stands beside a formula: "(12)", "(A.3)". */
const NUMBER = /^\([A-Z]?\.?\d{1,3}(?:\.\d{1,3})*[a-z]?\)$/;

/** What stands in the rows of a table that only sets a formula in the middle and its number beside it. */
function settleTables(copy: Document): void {
  const tables = new Set(
    Array.from(copy.querySelectorAll('table math'), (math) => math.closest('table')),
  );
  for (const table of tables) {
    if (!table || table.querySelector('table,th,img,p,li')) continue;
    const rows = Array.from(table.querySelectorAll('tr'));
    if (rows.length === 0 || !rows.every(isRowOfFormula)) continue;
    for (const row of rows) table.before(lineOf(row));
    table.remove();
  }
}

const wordsOutside = (cell: Element): string => {
  let words = '';
  for (const node of cell.childNodes)
    words += node.nodeType === 3 || (node as Element).localName !== 'math' ? holdsNone(node) : '';
  return words.trim();
};

const holdsNone = (node: Node): string =>
  node.nodeType === 1 && (node as Element).querySelector('math')
    ? wordsOutside(node as Element)
    : (node.textContent ?? '');

/** A cell with a formula alone, others empty, and its number. */
function isRowOfFormula(row: Element): boolean {
  const cells = Array.from(row.children);
  const words = cells.map(wordsOutside).filter(Boolean);
  const withFormula = cells.filter((cell) => cell.querySelector('math'));
  const isBare = words.length === 0 || (words.length === 1 && NUMBER.test(words[0] ?? ''));
  const isSet =
    cells.some((cell) => cell.querySelector('math[display="block"]')) || words.length > 0;
  return isBare && isSet && withFormula.length > 0 && withFormula.length < cells.length;
}

function lineOf(row: Element): Element {
  const line = row.ownerDocument.createElement('p');
  const cells = Array.from(row.children);
  const id = row.getAttribute('id') ?? row.closest('table')?.getAttribute('id');
  if (id) line.setAttribute('id', id);
  for (const cell of cells) while (cell.firstChild) line.append(cell.firstChild);
  return line;
}

/** Where services that draw formulas are told what to draw. */
const IN_ADDRESS =
  /(?:[?&](?:latex|tex|math|chl|formula|eq)=|\.(?:latex|image|cgi)\?|\/(?:svg|png)\/(?=%5C|\\))([^&#]+)/i;

function texInAddress(address: string): string {
  const found = drawsTex(address) ? IN_ADDRESS.exec(address)?.[1] : null;
  try {
    return found ? decodeURIComponent(found.replaceAll('+', ' ')).trim() : '';
  } catch {
    return '';
  }
}

/** A formula that is a picture says in words what it shows. */
function settlePictures(copy: Document): void {
  for (const image of copy.querySelectorAll('img')) {
    const said = image.getAttribute('alt')?.trim();
    const tex = said ? '' : texInAddress(image.getAttribute('src') ?? '');
    if (tex) image.setAttribute('alt', tex);
  }
}

/** `<mml:math>` and `<m:math>`, as files of publishers have them. */
function settlePrefixed(copy: Document): void {
  for (const tag of ['mml:math', 'm:math']) {
    for (const element of Array.from(copy.getElementsByTagName(tag))) {
      const formula = formulaIn(copy, element.outerHTML);
      if (formula) element.replaceWith(formula);
    }
  }
}

/**
 * Leaves of each formula one, in MathML, whatever drew it: what stood hidden comes out, what was
 * drawn for the eye alone goes. Where only the source of a formula is there, that is kept.
 */
export function settleFormulas(copy: Document, names: PageNames): void {
  if (names.hasTag('mml:math', 'm:math')) settlePrefixed(copy);
  settleScripts(copy);
  if (mayDraw(copy, names)) settleDrawn(copy);
  settleHidden(copy);
  settleWrittenTex(copy, names);
  if (names.hasTag('math') && names.hasTag('table')) settleTables(copy);
  settlePictures(copy);
}

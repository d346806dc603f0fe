import { firstSource, pictureAddress, sanitiseImage } from '../metadata/picture-address.ts';
import { countsReaders } from '../metadata/pictures.ts';
import { disarmShape, isShape } from '../metadata/shapes.ts';
import { isWords } from '../segment/block.ts';
import { resolveAddress } from '../segment/links.ts';
import { BLOCK_TAGS } from '../segment/tags.ts';

const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'srcset',
  'alt',
  'title',
  'datetime',
  'colspan',
  'rowspan',
  'headers',
  'scope',
  'align',
  'lang',
  'dir',
  'cite',
  'start',
  'reversed',
  'value',
  'type',
  'open',
  'width',
  'height',
  'id',
  'name',
  'abbr',
  'span',
]);
const MATH = new Set(
  (
    'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose ' +
    'msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mlabeledtr maction ' +
    'semantics annotation annotation-xml'
  ).split(' '),
);
const isMath = (element: Element): boolean => MATH.has(element.tagName.toLowerCase());
/** Of a formula's attributes those that run or lead somewhere. */
const ACTIVE = /^on|href$|^src$|^style$|^action/i;

function sanitiseLink(link: Element, base: string): void {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return;
  const address = resolveAddress(href, base);
  const here = base.split('#')[0] ?? base;
  if (address?.startsWith(`${here}#`)) link.setAttribute('href', address.slice(here.length));
  else if (address && /^(?:https?|mailto|tel):/.test(address)) link.setAttribute('href', address);
  else link.removeAttribute('href');
}

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|brush)[-:]/;
const LINES_OF_CODE = /^(?:PRE|CODE)$/;

/** Whether an attribute says which language a piece of code is in. */
const namesLanguage = (element: Element, name: string): boolean =>
  name === 'class' &&
  LINES_OF_CODE.test(element.tagName) &&
  LANGUAGE.test(element.getAttribute(name) ?? '');

const isKept = (element: Element, name: string): boolean =>
  KEPT_ATTRIBUTES.has(name)
    ? name !== 'cite' || /^https?:/i.test(element.getAttribute(name) ?? '')
    : namesLanguage(element, name);

const ALIGNED = /(?:^|;)\s*text-align\s*:\s*(right|center)/i;
const CELL = /^T[DH]$/;

/** What a cell says of the side that its figures stand on is part of a table. */
function alignCell(cell: Element): void {
  const said = ALIGNED.exec(cell.getAttribute('style') ?? '')?.[1] ?? cell.getAttribute('align');
  if (said && /^(?:right|center)$/i.test(said)) cell.setAttribute('align', said.toLowerCase());
  else cell.removeAttribute('align');
}

function dropAttributes(element: Element): void {
  if (!element.hasAttributes()) return;
  if (CELL.test(element.tagName)) alignCell(element);
  for (const name of element.getAttributeNames())
    if (!isKept(element, name)) element.removeAttribute(name);
}

function disarmMath(element: Element): void {
  for (const name of element.getAttributeNames())
    if (ACTIVE.test(name)) element.removeAttribute(name);
}

/** Most elements: neither shapes nor parts of a formula, whose tags are asked for by name. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  'A DIV P SPAN LI UL OL H1 H2 H3 H4 H5 H6 B I EM STRONG IMG PICTURE SECTION ARTICLE TIME'.split(
    ' ',
  ),
);

/** Elements that only laid the page out; what they hold stays. */
const WRAPPER = /^(?:SPAN|FONT|CENTER|FORM|LABEL|FIELDSET|HGROUP)$/;

/** A link without an address, once a script's, and no place that other links lead to. */
const leadsNowhere = (element: Element): boolean =>
  element.tagName === 'A' && !element.hasAttribute('href') && !element.hasAttribute('name');

/** Like `textContent.trim()`, but looks no further than the first word. */
export function holdsWords(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 ? holdsWords(child) : isWords(child)) return true;
  }
  return false;
}

/** Whether an element that ends no line holds blanks: they part the words before it from those behind. */
const holdsBlanks = (element: Element): boolean =>
  element.firstChild !== null &&
  !BLOCK_TAGS.has(element.tagName) &&
  /\s/.test(element.textContent ?? '');

const EMPTY_ALLOWED = /^(?:IMG|HR|BR|TD|TH|MATH|SOURCE|COL|WBR|PICTURE)$/i;

const isEmpty = (element: Element): boolean =>
  !holdsWords(element) &&
  !EMPTY_ALLOWED.test(element.tagName) &&
  (element.firstElementChild === null ||
    element.querySelector('img,picture,math,svg,hr,br,td,th') === null);

/** A heading's link to itself, a footnote's way back, a place that is led to: often no words, only a sign that was drawn. */
const isJump = (element: Element): boolean =>
  element.tagName === 'A' &&
  (/^#./.test(element.getAttribute('href') ?? '') || Boolean(element.getAttribute('name')));

/** Elements that an inline custom element never holds. */
const BLOCKS = 'p,div,ul,ol,h1,h2,h3,h4,h5,h6,table,blockquote,figure,section,article';

function holdsLooseWords(parent: Node): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isWords(node)) return true;
  return false;
}

/** Tidies the elements of one subtree, the last first; what each asks of its parent is read once. */
class Tidier {
  readonly #base: string;
  /** Whether words stand among an element's children: they come with what is unwrapped, and stay. */
  readonly #wordy = new Map<Node, boolean>();
  /** The first list of sources in an element, null where there is none. The last go first. */
  readonly #sources = new Map<Element, Element | null>();

  constructor(base: string) {
    this.#base = base;
  }

  tidy(element: Element): void {
    const tag = element.tagName;
    const isText = TEXT_TAGS.has(tag);
    if (!isText && isShape(element)) {
      disarmShape(element);
      return;
    }
    if (!isText && isMath(element)) {
      disarmMath(element);
      return;
    }
    if (tag === 'IMG' && isPixel(element, this.#base, this.#sourceIn)) {
      element.remove();
      return;
    }
    if (tag === 'IMG') sanitiseImage(element, this.#base, this.#sourceIn);
    else if (tag === 'A') sanitiseLink(element, this.#base);
    else if (tag === 'SOURCE') {
      element.remove();
      return;
    }
    dropAttributes(element);
    if (isEmpty(element) && !element.id && !isJump(element)) {
      if (holdsBlanks(element)) this.#unwrap(element);
      else element.remove();
    } else if (
      (WRAPPER.test(tag) || leadsNowhere(element)) &&
      !element.id &&
      !element.hasAttribute('lang') &&
      !element.hasAttribute('dir')
    )
      this.#unwrap(element);
    else if (tag.includes('-')) this.#rename(element);
  }

  readonly #sourceIn = (parent: Element | null): Element | null => {
    if (!parent) return null;
    const known = this.#sources.get(parent);
    if (known !== undefined) return known?.parentElement === parent ? known : null;
    const found = firstSource(parent);
    this.#sources.set(parent, found);
    return found;
  };

  #unwrap(element: Element): void {
    const parent = element.parentNode;
    if (!parent) return;
    for (let child = element.firstChild; child; child = element.firstChild) {
      if (isWords(child)) this.#wordy.set(parent, true);
      parent.insertBefore(child, element);
    }
    parent.removeChild(element);
  }

  #isWordy(parent: Node): boolean {
    const known = this.#wordy.get(parent) ?? holdsLooseWords(parent);
    this.#wordy.set(parent, known);
    return known;
  }

  /** Custom elements would be dropped by every sanitiser: they become what they stood for. */
  #rename(element: Element): void {
    const parent = element.parentNode;
    const inBlock = element.querySelector(BLOCKS) !== null;
    if (parent && this.#isWordy(parent) && !inBlock) {
      this.#unwrap(element);
      return;
    }
    const replacement = element.ownerDocument.createElement(inBlock ? 'div' : 'p');
    while (element.firstChild) replacement.appendChild(element.firstChild);
    parent?.replaceChild(replacement, element);
  }
}

/**
 * Makes a cleaned subtree fit to be kept: addresses absolute, pictures with their real source, no
 * attribute that only scripts or style sheets read, no empty shells.
 */
export function tidyContent(root: Element, base: string): void {
  const all = root.querySelectorAll('*');
  const tidier = new Tidier(base);
  for (let at = all.length - 1; at >= 0; at--) tidier.tidy(all[at] as Element);
}

/** Whether a picture shows nothing to anybody. */
export const isPixel = (image: Element, base: string, sourceIn = firstSource): boolean =>
  countsReaders(image, pictureAddress(image, base, sourceIn) ?? '');

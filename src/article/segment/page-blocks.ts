import { runThrough } from '../../text/run-through.ts';
import { isPanelOfCode } from '../code/panel-of-code.ts';
import {
  holdsReading,
  holdsText,
  isHeadedFold,
  isOnlyUnspoken,
  isOpener,
  isPanelOfText,
  isSlide,
  opensText,
} from '../copy/folded-text.ts';
import { isHidden, isHiddenByName, MAY_HIDE, MAY_HIDE_BY_NAME } from '../copy/hidden.ts';
import { LetterCount } from '../copy/letter-count.ts';
import { type Access, accessTo, isRestOfText } from '../copy/rest-of-text.ts';
import { type Block, isWords, measureBlock, PLAIN, type Surroundings } from './block.ts';
import { Hint, hintsOf, MAY_HAVE_ROLE } from './hints.ts';
import { hasParagraphBreaks, wrapLooseWords } from './loose-words.ts';
import { countPlainText } from './plain-text.ts';
import { playerLink } from './player-link.ts';
import { renamed } from './renamed.ts';
import { showWhole } from './show-whole.ts';
import { BLOCK_TAGS, HEADING_TAGS, tagOf, UNREAD_TAGS } from './tags.ts';

export type { Block } from './block.ts';

/** A page cut into blocks, in document order. */
export interface PageBlocks {
  blocks: Block[];
  /** Index of every element among all elements of the source document. */
  orderOf: Map<Element, number>;
  /** Elements round a field to type in: forms, whatever their tag. */
  forms: ReadonlySet<Element>;
  /** Elements that held something to press. */
  pressed: ReadonlySet<Element>;
  /** What is written on the buttons that stood in an element, a line each. */
  buttons: ReadonlyMap<Element, string>;
  /** Elements whose names say something, and what (hints.ts). */
  hinted: Map<Element, number>;
  /** It was too large, and its end was cut off. */
  isCut: boolean;
  /** Characters of paragraphs in parts that the page itself hides, which are not read. */
  hiddenProse: number;
}

const PLAYERS = new Set(['IFRAME', 'VIDEO', 'AUDIO']);
const FIELDS = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
/** Longer than any "please turn on JavaScript": the page itself, for readers without scripts. */
const FALLBACK_LENGTH = 400;
const MOST_LINES_A_CELL = 3;
/** Characters: more are no name of what a button does. */
const MOST_ON_BUTTON = 40;
const VISITS_A_LOOK = 64;
const VISITS_A_STEP = 32;
/** Elements in another from which on its children are visited in steps. */
const LARGE = 300;
/** Milliseconds for cutting up a page that somebody looks at; real ones take some 50 at most. */
export const MOST_CUTTING = 800;
const UNTYPED = /^(?:hidden|checkbox|radio|submit|button|image|reset|range)$/i;
/** What an element of this tag adds to the surroundings of what it holds. */
function within(element: Element, tag: string, around: Surroundings): Surroundings {
  if (tag === 'LI') return { ...around, inList: true };
  if (tag === 'TD' || tag === 'TH') return { ...around, inTable: true };
  if (tag === 'FIGURE') return { ...around, inFigure: true };
  if (tag === 'BLOCKQUOTE') return { ...around, inQuote: true };
  if (tag === 'A' && element.hasAttribute('href')) return { ...around, link: element };
  return around;
}

/** How many blocks there are up to the end of an element. */
type BlockEnds = ReadonlyMap<Node, number>;
const NO_ENDS: BlockEnds = new Map();

/** An element whose children are being visited. */
interface Visit {
  element: Element;
  tag: string;
  inside: Surroundings;
  /** How many blocks there were before it. */
  first: number;
  /** Whose turn it is. */
  child: ChildNode | null;
  /** Of each child that starts lines, how many blocks there are behind it; null where none does. */
  ends: Map<Node, number> | null;
}

class BlockCutter {
  readonly blocks: Block[] = [];
  readonly orderOf = new Map<Element, number>();
  readonly forms = new Set<Element>();
  readonly pressed = new Set<Element>();
  readonly buttons = new Map<Element, string>();
  readonly hinted = new Map<Element, number>();
  /** Elements found to start lines of their own. */
  #lines = new Set<Element>();
  isCut = false;
  hiddenProse = 0;
  #opens: ReadonlySet<string>;
  #access: Access;
  #isSpent: () => boolean;
  #visits = 0;
  /** Whether words stand among an element's children, and how many pictures do: asked for each child. */
  #wordy = new Map<Node, boolean>();
  #pictures = new Map<Element, number>();
  /** Elements that may be hidden, told by one question instead of three for each. */
  #mayHide: ReadonlySet<Element>;
  #hiddenByName: ReadonlySet<Element>;
  #withRole: ReadonlySet<Element>;

  /** Elements that hold so many others that their children are visited in steps. */
  readonly #large: Set<Element>;
  readonly #body: Element;
  /** A large one that who visits its parent is to visit. */
  #waiting: [element: Element, around: Surroundings, tag: string] | null = null;

  constructor(copy: Document, opens: ReadonlySet<string>, isSpent: () => boolean) {
    this.#body = copy.body;
    this.#opens = opens;
    this.#access = accessTo(copy);
    this.#isSpent = isSpent;
    const letters = new LetterCount(copy.body);
    this.#mayHide = new Set(copy.querySelectorAll(MAY_HIDE));
    showWhole(copy.body, this.#mayHide, letters);
    this.#hiddenByName = hiddenByName(copy, letters);
    this.#withRole = new Set(copy.querySelectorAll(MAY_HAVE_ROLE));
    // By number: to be asked for its next costs a list more than its elements do.
    const all = copy.querySelectorAll('*');
    for (let order = 0, end = all.length; order < end; order++)
      this.orderOf.set(all[order] as Element, order);
    this.#large = largeIn(all);
  }

  *cut(): Generator<void, this> {
    yield;
    if (this.#large.has(this.#body))
      yield* this.#visitInSteps(this.#body, PLAIN, tagOf(this.#body));
    else this.#visit(this.#body, PLAIN);
    this.blocks.forEach((block, index) => {
      block.index = index;
    });
    return this;
  }

  /** Visits an element and all below it; true where it starts lines of its own. */
  #visit(element: Element, around: Surroundings, tag = tagOf(element)): boolean {
    const visit = this.#enter(element, around, tag);
    while (visit.child) this.#visitNext(visit);
    return this.#leave(visit);
  }

  /** `#visit` of what holds much, in steps. */
  *#visitInSteps(element: Element, around: Surroundings, tag: string): Generator<void, boolean> {
    const visit = this.#enter(element, around, tag);
    for (let visited = 0; visit.child; visited++) {
      if (visited % VISITS_A_STEP === 0) yield;
      this.#visitNext(visit);
      const large = this.#waiting;
      this.#waiting = null;
      if (large && (yield* this.#visitInSteps(...large))) this.#end(visit);
    }
    return this.#leave(visit);
  }

  /** Visits an element now, or leaves it to who visits its parent in steps. */
  #visitOrWait(element: Element, around: Surroundings, tag = tagOf(element)): boolean {
    if (!this.#large.has(element)) return this.#visit(element, around, tag);
    this.#waiting = [element, around, tag];
    return false;
  }

  #enter(element: Element, around: Surroundings, tag: string): Visit {
    // What was put in the place of another has that one's role.
    const hasRole = this.#withRole.has(element) || this.#lines.has(element);
    const hints = hintsOf(element, tag, hasRole);
    if (hints) this.hinted.set(element, hints);
    return {
      element,
      tag,
      inside: within(element, tag, around),
      first: this.blocks.length,
      child: tag === 'PRE' ? null : element.firstChild,
      ends: null,
    };
  }

  #leave({ element, tag, inside, first, ends }: Visit): boolean {
    const isBlock = ends || BLOCK_TAGS.has(tag) || this.#isCustomBlock(element, tag);
    if (!isBlock) return false;
    this.#lines.add(element);
    if (ends) {
      this.#addLoose(element, inside, first, ends);
      if (inside.inTable && this.blocks.length - first > MOST_LINES_A_CELL) this.#leaveTable(first);
    } else if (tag !== 'PRE' && hasParagraphBreaks(element)) {
      // A paragraph cannot hold paragraphs.
      this.#addLoose(tag === 'P' ? this.#renamed(element, 'div') : element, inside, first);
      if (inside.inTable && this.blocks.length - first > MOST_LINES_A_CELL) this.#leaveTable(first);
    } else this.#add(element, inside);
    return true;
  }

  /** Visits the child whose turn it is; none is left where time is up. */
  #visitNext(visit: Visit): void {
    const child = visit.child as ChildNode;
    if (this.#isOver()) {
      visit.child = null;
      cutFrom(child);
      return;
    }
    visit.child = child.nextSibling;
    if (child.nodeType === 8) visit.element.removeChild(child);
    else if (child.nodeType === 1 && this.#visitChild(child as Element, visit.inside))
      this.#end(visit);
  }

  /** Notes how many blocks there are behind the child that was visited last. */
  #end(visit: Visit): void {
    // Another element may stand in its place by now.
    const standing = visit.child ? visit.child.previousSibling : visit.element.lastChild;
    visit.ends ??= new Map();
    if (standing) visit.ends.set(standing, this.blocks.length);
  }

  /** Whether there is no time left; asked of the clock only now and then. */
  #isOver(): boolean {
    if (!this.isCut && ++this.#visits % VISITS_A_LOOK === 0) this.isCut = this.#isSpent();
    return this.isCut;
  }

  /** Takes away what is never read; visits what stays. */
  #visitChild(child: Element, inside: Surroundings): boolean {
    const tag = tagOf(child);
    if (tag === 'MATH' || tag === 'SVG') return false;
    if (PLAYERS.has(tag)) return this.#replaceFrame(child, inside);
    if (FIELDS.has(tag)) this.#markForm(child);
    this.#markPressed(child, tag);
    if (tag === 'NOSCRIPT' && (child.textContent?.length ?? 0) > FALLBACK_LENGTH) {
      return this.#visitOrWait(this.#renamed(child, 'div'), inside);
    }
    // Accordions put the button inside the heading.
    if (tag === 'BUTTON' && HEADING_TAGS.has(tagOf(child.parentElement ?? child))) {
      return this.#visitOrWait(this.#renamed(child, 'span'), inside);
    }
    if (tag === 'BUTTON' && opensText(child))
      return this.#visitOrWait(this.#renamed(child, 'div'), inside);
    if (UNREAD_TAGS.has(tag) && !this.#isPictureFallback(child, tag)) {
      child.remove();
      return false;
    }
    if (!this.#isHidden(child)) return this.#visitOrWait(child, inside, tag);
    if (isPermalink(child, tag)) return false;
    if (!isPanelOfCode(child) && !this.#isOpened(child)) {
      this.#removeHidden(child, tag);
      return false;
    }
    child.removeAttribute('hidden');
    child.removeAttribute('aria-hidden');
    return this.#visitOrWait(child, inside);
  }

  /** Whether something on the page opens a hidden part that holds text. */
  #isOpened(element: Element): boolean {
    if (isOnlyUnspoken(element) && !this.#hiddenByName.has(element)) return true;
    // What slides open is often a shell round what the button names.
    const only = element.childElementCount === 1 ? element.firstElementChild : null;
    if (this.#opens.has(element.id) || (only && this.#opens.has(only.id)))
      return holdsReading(element);
    if (this.#opens.size > 0 && this.#holdsNotes(element)) return true;
    if (holdsText(element) && isOpener(element.previousElementSibling)) return true;
    if (isPanelOfText(element) || isHeadedFold(element) || isSlide(element)) return true;
    return isRestOfText(element, this.#access);
  }

  /** Whether a hidden part is notes to marks in the text. */
  #holdsNotes(element: Element): boolean {
    return (
      (hintsOf(element) & Hint.references) !== 0 &&
      Array.from(element.querySelectorAll('[id]')).some(({ id }) => this.#opens.has(id))
    );
  }

  #isHidden(element: Element): boolean {
    return (this.#mayHide.has(element) && isHidden(element)) || this.#hiddenByName.has(element);
  }

  #replaceFrame(frame: Element, inside: Surroundings): boolean {
    const link = playerLink(frame);
    if (!link) {
      frame.remove();
      return false;
    }
    this.orderOf.set(link, this.orderOf.get(frame) ?? 0);
    frame.parentNode?.replaceChild(link, frame);
    return this.#visit(link, inside);
  }

  #markPressed(child: Element, tag: string): void {
    if (tag !== 'BUTTON' && tag !== 'INPUT') return;
    const { parentElement } = child;
    if (!parentElement) return;
    this.pressed.add(parentElement);
    const words = tag === 'BUTTON' ? (child.textContent?.trim() ?? '') : '';
    if (words && words.length <= MOST_ON_BUTTON)
      this.buttons.set(parentElement, `${this.buttons.get(parentElement) ?? ''}\n${words}`);
  }

  #markForm(field: Element): void {
    if (UNTYPED.test(field.getAttribute('type') ?? 'text')) return;
    let element = field.parentElement;
    for (let up = 0; element && up < 5; up++, element = element.parentElement)
      this.forms.add(element);
  }

  /** The element under another tag, with all it has and holds. */
  #renamed(paragraph: Element, tag: string): Element {
    const division = renamed(paragraph, tag);
    this.orderOf.set(division, this.orderOf.get(paragraph) ?? 0);
    this.#lines.add(division);
    // What is large in it waits for who visits in steps, and would wait for ever.
    if (this.#large.has(paragraph)) this.#large.add(division);
    return division;
  }

  #addLoose(
    element: Element,
    inside: Surroundings,
    first: number,
    ends: BlockEnds = NO_ENDS,
  ): void {
    const made = new Set(wrapLooseWords(element, (child) => this.#lines.has(child)));
    if (made.size === 0) return;
    const order = this.orderOf.get(element) ?? 0;
    const found = this.blocks.splice(first);
    let taken = 0;
    const takeUpTo = (end: number): void => {
      while (first + taken < end) this.blocks.push(found[taken++] as Block);
    };
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (!made.has(child)) takeUpTo(ends.get(child) ?? 0);
      else {
        const holds = child.firstElementChild;
        this.orderOf.set(child, (holds && this.orderOf.get(holds)) ?? order);
        this.#lines.add(child);
        this.#add(child, inside);
      }
    }
    takeUpTo(first + found.length);
  }

  /** A cell with many lines lays out a page and holds no datum. */
  #leaveTable(first: number): void {
    for (let at = first; at < this.blocks.length; at++) (this.blocks[at] as Block).inTable = false;
  }

  /** Custom elements have no display of their own: one that does not stand among words is a block. */
  #isCustomBlock(element: Element, tag: string): boolean {
    const parent = element.parentNode;
    if (!tag.includes('-')) return false;
    if (!parent) return true;
    const known = this.#wordy.get(parent) ?? holdsLooseWords(parent);
    this.#wordy.set(parent, known);
    return !known;
  }

  /** A picture that is there for readers without scripts, where scripts would put another in. */
  #isPictureFallback(element: Element, tag: string): boolean {
    const parent = element.parentElement;
    if (tag !== 'NOSCRIPT' || !parent || !element.querySelector('img')) return false;
    const known = this.#pictures.get(parent) ?? countPictures(parent);
    this.#pictures.set(parent, known);
    return known === 0;
  }

  #removeHidden(child: Element, tag: string): void {
    const parent = child.parentElement;
    const pictures = parent && this.#pictures.get(parent);
    if (parent && pictures && tag === 'IMG') this.#pictures.set(parent, pictures - 1);
    this.hiddenProse += proseIn(child, tag);
    child.remove();
  }

  #add(element: Element, around: Surroundings): void {
    const block = measureBlock(element, around);
    if (block) this.blocks.push(block);
  }
}

/** No name hides more than this share of a page's words: what waits for a script to show it is the page. */
const MOST_HIDDEN = 0.5;

/** The outermost elements that are hidden by their names, but for those that would hide the page. */
function hiddenByName(copy: Document, letters: LetterCount): ReadonlySet<Element> {
  const found = new Set<Element>();
  let last: Element | null = null;
  for (const element of copy.querySelectorAll(MAY_HIDE_BY_NAME)) {
    if (last?.contains(element) || !isHiddenByName(element)) continue;
    last = element;
    const own = element.textContent?.length ?? 0;
    if (letters.isAbove(own / MOST_HIDDEN - 1)) found.add(element);
  }
  return found;
}

/** Shorter ones are labels and messages. */
const LEAST_PARAGRAPH = 60;

/** Characters of an element's paragraphs. */
function proseIn(element: Element, tag: string): number {
  const paragraphs = tag === 'P' ? [element] : element.querySelectorAll('p');
  let prose = 0;
  for (const paragraph of paragraphs) {
    const { length } = paragraph.textContent?.trim() ?? '';
    if (length >= LEAST_PARAGRAPH) prose += length;
  }
  return prose;
}

/** Takes away a node and all that stands behind it in its element. */
function cutFrom(node: ChildNode): void {
  const parent = node.parentNode;
  for (let last = parent?.lastChild; last; last = parent?.lastChild) {
    parent?.removeChild(last);
    if (last === node) break;
  }
}

function holdsLooseWords(parent: Node): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isWords(node)) return true;
  return false;
}

function countPictures(parent: Element): number {
  let pictures = 0;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    if (tagOf(child) === 'IMG') pictures++;
  return pictures;
}

/** A heading's link to itself is kept from screen readers, and has nothing to say. */
const isPermalink = (element: Element, tag: string): boolean =>
  tag === 'A' && /^#./.test(element.getAttribute('href') ?? '') && !element.textContent?.trim();

/** Elements that hold more than so many others. */
function largeIn(all: ArrayLike<Element>): Set<Element> {
  const large = new Set<Element>();
  if (all.length <= LARGE) return large;
  const sizes = new Map<Element | null, number>();
  // From the end, so that all that stands in one is counted before it is.
  for (let at = all.length - 1; at >= 0; at--) {
    const element = all[at] as Element;
    const size = sizes.get(element) ?? 0;
    if (size > LARGE) large.add(element);
    const parent = element.parentElement;
    sizes.set(parent, (sizes.get(parent) ?? 0) + size + 1);
  }
  return large;
}

/**
 * Cuts a page into blocks. Changes the copy: what is never read goes (scripts, fields, hidden
 * parts), loose words get a `<p>`, players become links.
 * @param opens ids of hidden elements that a button opens; these are read
 * @param isSpent whether time is up: what has not been looked at by then goes, too
 */
export const cutIntoBlocks = (
  copy: Document,
  opens: ReadonlySet<string>,
  isSpent: () => boolean = () => false,
): PageBlocks => runThrough(cutInSteps(copy, opens, isSpent));

/** `cutIntoBlocks`, which yields between its steps. */
export function* cutInSteps(
  copy: Document,
  opens: ReadonlySet<string>,
  isSpent: () => boolean,
): Generator<void, PageBlocks> {
  const page = yield* new BlockCutter(copy, opens, isSpent).cut();
  yield;
  countPlainText(page.blocks);
  return page;
}

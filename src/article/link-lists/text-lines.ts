import { foldWhitespace } from '../../text/whitespace.ts';
import {
  allMatching,
  attributeOf,
  childrenOf,
  closestTo,
  parentOf,
  tagOf,
  textsIn,
} from '../copy/unclobbered.ts';

const INLINE = new Set(
  'a,abbr,b,bdi,bdo,cite,code,data,del,dfn,em,font,i,ins,kbd,mark,q,rp,rt,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr,label'.split(
    ',',
  ),
);

/** A line as it is read, whitespace folded. */
export interface Line {
  text: string;
  /** How many of its characters are inside links. */
  linked: number;
}

/** The lines of an element by what holds them: the nearest element round the words that is a block. */
export function* linesIn(element: Element): Generator<[Element, Line]> {
  let current: Element | null = null;
  let line: Line = { text: '', linked: 0 };
  for (const { text, parent } of textsIn(element)) {
    const block = blockRound(parent, element);
    if (block !== current) {
      if (current) yield [current, folded(line)];
      current = block;
      line = { text: '', linked: 0 };
    }
    line.text += text;
    if (closestTo(parent, 'a[href]')) line.linked += foldWhitespace(text).length;
  }
  if (current) yield [current, folded(line)];
}

const folded = ({ text, linked }: Line): Line => ({ text: foldWhitespace(text), linked });

function blockRound(parent: Element, outermost: Element): Element {
  let block = parent;
  while (block !== outermost && INLINE.has(tagOf(block))) block = parentOf(block) ?? outermost;
  return block;
}

/** Longer than this an item is a section, and its text no teaser; characters. */
const LONGEST_ITEM = 400;
const LEAST_LINKED = 0.15;
const LONGEST_UNDER_PICTURE = 200;

/** The items of a group; what is asked of one is asked again for each of its lines. */
export class Items {
  readonly #group: Element;
  readonly #led = new Map<Element, boolean>();
  readonly #leads = new Map<Element, readonly Element[]>();
  readonly #linked = new Map<Element, ReadonlyMap<string, number>>();

  constructor(group: Element) {
    this.#group = group;
  }

  /** Whether a line stands under the linked headline of one item among others of its kind. */
  isTeaser(block: Element): boolean {
    for (let item = block; item !== this.#group; ) {
      if (this.#isItem(item, block)) return true;
      const parent = parentOf(item);
      if (!parent) return false;
      item = parent;
    }
    return false;
  }

  #isItem(item: Element, block: Element): boolean {
    return this.#hasLead(item, block) && this.#hasFellows(item) && this.#isMostlyLed(item);
  }

  /** A link beside the line, not in it, and not to a place on the page, as over each section of a text. */
  #hasLead(item: Element, block: Element): boolean {
    const leads = this.#leads.get(item) ?? allMatching(item, 'a[href]').filter(leadsAway);
    this.#leads.set(item, leads);
    return leads.some((link) => !Node.prototype.contains.call(block, link));
  }

  #hasFellows(item: Element): boolean {
    const parent = parentOf(item);
    if (!parent) return false;
    const counts = this.#linked.get(parent) ?? countLinked(parent);
    this.#linked.set(parent, counts);
    return (counts.get(tagOf(item)) ?? 0) > 1;
  }

  #isMostlyLed(item: Element): boolean {
    const known = this.#led.get(item) ?? isMostlyLed(item);
    this.#led.set(item, known);
    return known;
  }
}

const leadsAway = (link: Element): boolean => !attributeOf(link, 'href').startsWith('#');

/** How many children with links an element has, by their tags. */
function countLinked(parent: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const child of childrenOf(parent)) {
    if (allMatching(child, 'a[href]').length === 0) continue;
    counts.set(tagOf(child), (counts.get(tagOf(child)) ?? 0) + 1);
  }
  return counts;
}

function isMostlyLed(item: Element): boolean {
  let all = 0;
  let linked = 0;
  for (const { text, parent } of textsIn(item)) {
    const { length } = foldWhitespace(text);
    all += length;
    if (closestTo(parent, 'a[href]')) linked += length;
    if (all > LONGEST_ITEM) return false;
  }
  return linked >= all * LEAST_LINKED || (all <= LONGEST_UNDER_PICTURE && isLedByPicture(item));
}

/** Where the headline is left out, the picture leads to what the teaser is of. */
const isLedByPicture = (item: Element): boolean => allMatching(item, 'a[href] img').length > 0;

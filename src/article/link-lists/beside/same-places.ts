import type { Steps } from '../../../text/run-in-slices.ts';
import { foldWhitespace } from '../../../text/whitespace.ts';
import { allMatching, attributeOf, parentOf } from '../../copy/unclobbered.ts';
import { wordCount } from '../../segment/block.ts';
import { absoluteHref } from '../../segment/links.ts';
import { mayGo } from '../choose-groups.ts';
import { withoutHash } from '../judging/link-targets.ts';

/** A link that is named with fewer words may be a section, whose name stands in menus, too. */
const LEAST_WORDS = 4;
/** What stands round a link is a card, and goes with it, where it says no more than this. */
const MOST_WORDS = 60;
/** Links that are looked at in one step. */
const A_STEP = 200;

/** What has been told of a page before. */
export interface Told {
  /** Addresses that the groups lead to, and the words of the links that do. */
  going: readonly { href: string; text: string }[];
  /** Links that were judged: the copy of the page leaves out what is not shown, and what has no words. */
  links: ReadonlyMap<Element, unknown>;
  /** Whether an element goes already … */
  goes: (element: Element) => boolean;
  /** … or is settled otherwise, too: what stays, and the text. */
  isSettled: (element: Element) => boolean;
  url: string;
}

class Finder {
  readonly #told: Told;
  readonly #places: ReadonlySet<string>;

  constructor(told: Told) {
    this.#told = told;
    const stories = told.going.filter(({ text }) => wordCount(text) >= LEAST_WORDS);
    const places = new Set(stories.map(({ href }) => withoutHash(href)));
    places.delete(withoutHash(told.url));
    places.delete('');
    this.#places = places;
  }

  get isIdle(): boolean {
    return this.#places.size === 0;
  }

  /** Whether a link that was not judged leads where one that goes does. */
  leadsThere(link: Element): boolean {
    const { links, url } = this.#told;
    if (links.has(link)) return false;
    const href = absoluteHref(attributeOf(link, 'href'), url);
    return href !== null && this.#places.has(withoutHash(href));
  }

  /** The largest element round a link that holds no other place, and not much else. */
  cardOf(link: Element): Element | null {
    let card = link;
    for (let up = parentOf(card); up && this.#holdsOnlySuch(up); up = parentOf(up)) card = up;
    return mayGo(card) ? card : null;
  }

  #holdsOnlySuch(element: Element): boolean {
    const links = allMatching(element, 'a[href]');
    const words = wordCount(foldWhitespace(element.textContent ?? ''));
    return words <= MOST_WORDS * links.length && mayGo(element) && links.every(this.#isSuch);
  }

  readonly #isSuch = (link: Element): boolean => {
    const { goes, isSettled } = this.#told;
    return goes(link) || (!isSettled(link) && this.leadsThere(link));
  };
}

/**
 * Links outside the text that were not judged and lead where links of a group do: the picture that
 * stands apart from its headline, the copies that a carousel makes of its slides. Those that were
 * judged and stay are a menu's more often than a list's.
 * Yields between its steps.
 * @returns the largest elements that hold such links and nothing else to follow, those together
 *   that stand side by side
 */
export function* findSamePlaces(page: Document, told: Told): Steps<Element[][]> {
  const finder = new Finder(told);
  const found = new Set<Element>();
  if (finder.isIdle) return [];
  let done = 0;
  for (const link of allMatching(page, 'a[href]')) {
    if (++done % A_STEP === 0) yield;
    if (told.isSettled(link) || !finder.leadsThere(link) || isIn(found, link)) continue;
    const card = finder.cardOf(link);
    if (card) found.add(card);
  }
  return besideOneAnother(found);
}

function besideOneAnother(found: ReadonlySet<Element>): Element[][] {
  const byParent = new Map<Element | null, Element[]>();
  for (const element of found) {
    const parent = parentOf(element);
    const beside = byParent.get(parent);
    if (beside) beside.push(element);
    else byParent.set(parent, [element]);
  }
  return [...byParent.values()];
}

function isIn(found: ReadonlySet<Element>, element: Element): boolean {
  for (let up: Element | null = element; up; up = parentOf(up)) if (found.has(up)) return true;
  return false;
}

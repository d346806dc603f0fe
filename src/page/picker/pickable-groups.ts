import {
  allMatching,
  childrenOf,
  matches,
  parentOf,
  siblingOf,
  textsIn,
} from '../../article/copy/unclobbered.ts';
import { isArticleText } from '../../article/link-lists/article-text.ts';
import { linkDensity } from '../../article/link-lists/group-structure.ts';
import { TextFlows } from '../../article/link-lists/text-flow.ts';

/** What is a list or a box by its tag or role, however few links it has. */
const LIST_LIKE = 'ul,ol,dl,nav,aside,[role="list"],[role="complementary"]';
const BOX = 'aside,form,iframe,[role="complementary"]';
const MEDIA = 'img,picture,video,iframe,form,input,canvas';
const GROUND = 'html,body,main,[role="main"]';
/** What stands in a box with other things, and is not the box. */
const INSIDE = 'h1,h2,h3,h4,h5,h6,p,img,picture,video,input,select,textarea,button,iframe';
/** More words without links are not one box; characters. */
const LARGEST_BOX = 600;
const LEAST_LINKED = 0.3;
/** What a wrapper may add to its group and still be the same group: a heading; characters. */
const MOST_ADDED = 120;

/** How many links an element holds. */
export const linksIn = (element: Element): number => allMatching(element, 'a[href]').length;

/**
 * Whether an element may be hidden at the reader's word: it is part of the body, and no text of the
 * article. The same is asked for mouse and keys, and again where a rule is matched.
 */
export const isPickable = (element: Element, flows: TextFlows = new TextFlows()): boolean =>
  parentOf(element) !== null && !isArticleText(element, flows);

/** Whether what is pointed at is the article's text, and not the page's ground round all of it. */
export const isRefused = (element: Element): boolean =>
  !matches(element, GROUND) && !isPickable(element);

/**
 * The group that a reader who points at an element is likely to mean: the smallest element round it
 * with two links or more, or that is a list or a box, widened to what adds but a heading to it.
 * Where no link is near, the smallest box round it. Null in the article's text.
 */
export function groupAround(element: Element): Element | null {
  const flows = new TextFlows();
  let box: Element | null = null;
  for (let at: Element | null = element; at && isPickable(at, flows); at = parentOf(at)) {
    if (isGroup(at) || matches(at, BOX)) return widened(at);
    if (!box && isSmallBox(at)) box = at;
  }
  return widened(box ?? boxWithoutLinks(element, flows));
}

/** Round a heading, a line or a field, what holds it with others; else the element itself. */
function boxWithoutLinks(element: Element, flows: TextFlows): Element | null {
  let at: Element | null = element;
  for (; at && isLinkless(at) && isPickable(at, flows); at = parentOf(at))
    if (!matches(at, INSIDE) && allMatching(at, INSIDE).length > 1) return at;
  return isPickable(element, flows) ? element : null;
}

const isLinkless = (element: Element): boolean =>
  linksIn(element) === 0 && lengthOf(element) <= LARGEST_BOX;

const isGroup = (element: Element): boolean =>
  (linksIn(element) > 1 || (linksIn(element) > 0 && matches(element, LIST_LIKE))) &&
  linkDensity(element) >= LEAST_LINKED;

const isSmallBox = (element: Element): boolean =>
  linksIn(element) > 0 && !matches(element, 'a') && linkDensity(element) >= LEAST_LINKED;

function widened(group: Element | null): Element | null {
  let wide = group;
  for (
    let round = wide && parentOf(wide);
    round && wide && addsLittle(round, wide);
    round = parentOf(wide)
  )
    wide = round;
  return wide;
}

function addsLittle(round: Element, group: Element): boolean {
  const same = (selector: string) =>
    allMatching(round, selector).length ===
    allMatching(group, selector).length + (matches(group, selector) ? 1 : 0);
  return (
    isPickable(round) &&
    same('a[href]') &&
    same(MEDIA) &&
    lengthOf(round) - lengthOf(group) <= MOST_ADDED
  );
}

function lengthOf(element: Element): number {
  let length = 0;
  for (const { text } of textsIn(element)) length += text.trim().length;
  return length;
}

/** The next larger element that shows more than this one; null where that may not be hidden. */
export function larger(element: Element): Element | null {
  let round = parentOf(element);
  while (round && childrenOf(round).length === 1 && isPickable(round)) round = parentOf(round);
  return round && isPickable(round) ? round : null;
}

/** The child towards `aim`, or else the first one with a link; null where there is none. */
export function smaller(element: Element, aim: Element | null): Element | null {
  const children = childrenOf(element);
  const towards = children.find((child) => aim !== null && contains(child, aim));
  const linked = children.find((child) => linksIn(child) > 0 || matches(child, 'a'));
  const inside = [towards, linked].find((child) => child && isPickable(child));
  return inside && children.length === 1 ? (smaller(inside, aim) ?? inside) : (inside ?? null);
}

const contains = (outer: Element, inner: Element): boolean =>
  Node.prototype.contains.call(outer, inner);

/** The nearest sibling to one side that is to be seen; where there is none, the next group there. */
export function beside(element: Element, side: 'previous' | 'next'): Element | null {
  let sibling = siblingOf(element, side);
  while (sibling && !(isShown(sibling) && isPickable(sibling))) sibling = siblingOf(sibling, side);
  return sibling ?? groupTowards(element, side);
}

function groupTowards(element: Element, side: 'previous' | 'next'): Element | null {
  const wanted = side === 'next' ? FOLLOWING : PRECEDING;
  const groups = shownGroups(element.ownerDocument).filter((group) => {
    const position = Node.prototype.compareDocumentPosition.call(element, group);
    return (position & wanted) !== 0 && (position & CONTAINS_OR_INSIDE) === 0;
  });
  return (side === 'next' ? groups[0] : groups.at(-1)) ?? null;
}

const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS_OR_INSIDE = 8 | 16;

/** All groups of a page that are to be seen, the largest that may be hidden, in order. Asks for layout. */
export function shownGroups(document: Document): Element[] {
  const found: Element[] = [];
  const flows = new TextFlows();
  const waiting = allMatching(document, 'body');
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if ((isGroup(at) || matches(at, BOX)) && isPickable(at, flows)) {
      if (isShown(at)) found.push(at);
    } else waiting.push(...childrenOf(at).reverse());
  }
  return found;
}

const isShown = (element: Element): boolean => {
  const { width, height } = boxOf(element);
  return width > 0 && height > 0;
};

/** Where an element is on the screen, in CSS pixels. */
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** The first group to be seen on the screen, the site's navigation last. Asks for layout. */
export function firstOnScreen(document: Document): Element | null {
  const onScreen = shownGroups(document).filter((group) => {
    const { top, bottom } = boxOf(group);
    return bottom > 0 && top < innerHeight;
  });
  return onScreen.find((group) => !isNavigation(group)) ?? onScreen[0] ?? null;
}

const isNavigation = (element: Element): boolean =>
  Element.prototype.closest.call(element, 'nav,header,footer,[role="navigation"]') !== null;

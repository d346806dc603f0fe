import { allMatching, closestTo, documentOf, matches } from '../copy/unclobbered.ts';
import { runningText } from '../segment/running-text.ts';
import { TextFlows } from './text-flow.ts';
import { Items, linesIn } from './text-lines.ts';

/** Characters of running text from which on hiding would take something to read. */
const MOST_PROSE = 400;
const MAIN = 'html,body,main,[role="main"],head';

/**
 * Whether hiding an element would cover the page's own text: it is or holds the document's body,
 * its main part or its headline, or more than 400 characters of running text outside links. The
 * teasers under the headlines of a list do not count. Asks for no layout.
 */
export function coversArticleText(element: Element): boolean {
  return (
    matches(element, MAIN) ||
    allMatching(element, 'main,[role="main"],body').length > 0 ||
    holdsHeadline(element) ||
    holdsProse(element)
  );
}

/** Headlines of a list's items lead to them; where a page has but one, it is the page's own. */
function holdsHeadline(element: Element): boolean {
  const inside = allMatching(element, 'h1');
  if (matches(element, 'h1')) inside.push(element);
  if (inside.some((heading) => !isLinked(heading))) return true;
  return inside.length > 0 && inside.length === allMatching(documentOf(element), 'h1').length;
}

const isLinked = (heading: Element): boolean =>
  closestTo(heading, 'a[href]') !== null || allMatching(heading, 'a[href]').length > 0;

function holdsProse(element: Element): boolean {
  let prose = 0;
  const items = new Items(element);
  for (const [block, { text, linked }] of linesIn(element)) {
    const running = runningText(text, linked);
    if (running > 0 && !items.isTeaser(block)) prose += running;
    if (prose > MOST_PROSE) return true;
  }
  return false;
}

/**
 * Whether an element is the article's own text, which is hidden at nobody's word: it covers it, or
 * is a piece of it, be it one short paragraph. Asks for no layout.
 * @param flows what has been seen of the page in the same look
 */
export const isArticleText = (element: Element, flows: TextFlows = new TextFlows()): boolean =>
  coversArticleText(element) || flows.isTaken(element);

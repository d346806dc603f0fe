import { foldWhitespace } from '../../text/whitespace.ts';
import { Hint } from '../segment/hints.ts';
import type { RuleContext } from '../segment/rule-context.ts';

/** What goes only because the reader said so in the settings. */
export interface AskedFor {
  shareRows: boolean;
  comments: boolean;
}

/** A row of buttons has hardly any words; more is something else under the name of sharing. */
const MOST_SHARE_WORDS = 40;

const wordsIn = (element: Element): number =>
  foldWhitespace(element.textContent ?? '').split(' ').length;

/** Elements of the copy that their names call rows of share buttons or readers' comments. */
export function findAskedFor(
  { page, root }: RuleContext,
  { shareRows, comments }: AskedFor,
): Element[] {
  const wanted = (shareRows ? Hint.share : 0) | (comments ? Hint.comments : 0);
  const found = new Set<Element>();
  // In document order: what stands in one that was found goes with it.
  for (const [element, names] of page.hinted) {
    if (!(names & wanted) || element.contains(root) || !element.isConnected) continue;
    if (standsIn(element, found)) continue;
    const isComments = (names & wanted & Hint.comments) !== 0;
    if (isComments || wordsIn(element) <= MOST_SHARE_WORDS) found.add(element);
  }
  return [...found];
}

function standsIn(element: Element, others: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) if (others.has(up)) return true;
  return false;
}

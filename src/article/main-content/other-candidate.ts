import type { PageBlocks } from '../segment/page-blocks.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { findMainContent, type ProseSums } from './main-content.ts';

/** What else of a page might be the article. */
export interface OtherCandidate {
  root: Element;
  /** Its prose as a share of the main content's. */
  share: number;
}

/**
 * The part of a page that holds most prose outside of the main content; null where nothing outside
 * is prose. It may be asked for where the main content was chosen badly.
 */
export function otherCandidate(
  page: PageBlocks,
  root: Element,
  sums: ProseSums,
): OtherCandidate | null {
  const body = root.ownerDocument.body;
  const inRoot = sums.get(root) ?? 0;
  let best: Element | null = null;
  for (let on = root; on !== body && on.parentElement; on = on.parentElement)
    for (const child of on.parentElement.children)
      if (child !== on && (sums.get(child) ?? 0) > (best ? (sums.get(best) ?? 0) : 0)) best = child;
  if (!best) return null;
  return {
    root: findMainContent(page.blocks, best),
    share: (sums.get(best) ?? 0) / (inRoot || 1),
  };
}

/**
 * Whether the page's headline stands over the other candidate: of what follows it in either part,
 * that part comes first. Over another, neither headline nor summary of the page are its own.
 */
export function isHeaded(other: Element, first: Element, { headline, page }: RuleContext): boolean {
  if (!headline) return false;
  if (other.contains(headline.element)) return true;
  const next = page.blocks.find(
    ({ index, element, prose }) =>
      index > headline.index && prose > 0 && (other.contains(element) || first.contains(element)),
  );
  return next !== undefined && other.contains(next.element);
}

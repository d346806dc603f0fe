import type { OpenArticle } from '../article/open-article.ts';

const PARTS =
  '.article-header, .article-cut, .lead-image figcaption, .article-body, .article-source';

/**
 * The elements in which words of an article are shown, in reading order: its text, and what stands
 * over and under it. None while nothing is drawn.
 */
export const shownParts = ({ root }: OpenArticle): Element[] => {
  const article = root?.closest('.article');
  return article ? [...article.querySelectorAll(PARTS)].filter(isOfArticle) : root ? [root] : [];
};

/** Other parts of a surface look like texts, too: notes and their previews. */
const isOfArticle = (part: Element): boolean => !part.parentElement?.closest('.article-body');

/** Opens whatever is folded over some words. */
export function unfoldOver({ startContainer }: Range): void {
  for (let at = startContainer.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement && !isSummary(at, startContainer)) at.open = true;
}

const isSummary = (fold: Element, node: Node): boolean =>
  fold.querySelector(':scope > summary')?.contains(node) ?? false;

import { similarity } from '../text/similarity.ts';
import { foldWhitespace } from '../text/whitespace.ts';
import { linkDensity } from './main-content.ts';
import type { Block } from './page-blocks.ts';
import type { PageMetadata } from './metadata.ts';

const NAMED = /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|subtitle|sub-?title|sub-?head(?:ing|line)?|summary|lede|excerpt|abstract|tagline|strapline|article-?intro|description)(?:$|[\s_-])/i;

const namesOf = (element: Element | null): string =>
  `${element?.getAttribute('class') ?? ''} ${element?.getAttribute('itemprop') ?? ''} ${element?.getAttribute('data-testid') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__/g, '-');

/** A description is often cut: it counts as the same where all of it stands at the block's start. */
function isDescription(text: string, description: string | null): boolean {
  if (!description || description.length < 30) return false;
  const stem = foldWhitespace(description).replace(/\s*(?:…|\.\.\.)$/, '');
  return similarity(text, description) >= 0.85 || (stem.length > 80 && text.startsWith(stem));
}

/**
 * The summary printed between headline and text, if there is one.
 * `opening` are the blocks between the headline and the second paragraph of prose.
 */
export function findDek(opening: readonly Block[], metadata: PageMetadata, followed: boolean): Block | null {
  for (const block of opening) {
    if (block.words < 5 || block.words > 90 || linkDensity(block) > 0.3 || block.inFigure || block.inList) continue;
    if (similarity(block.text, metadata.title) >= 0.85) continue;
    const named = NAMED.test(namesOf(block.element)) || NAMED.test(namesOf(block.element.parentElement));
    if (named && followed) return block;
    if (isDescription(block.text, metadata.description) && followed && !isBodyParagraph(block, opening)) return block;
  }
  return null;
}

/** The first paragraph of the body, repeated as the description, is no dek: it stands in a row with its like. */
function isBodyParagraph(block: Block, opening: readonly Block[]): boolean {
  const next = opening.find((other) => other.index > block.index && other.words > 20);
  return next !== undefined && block.element.tagName === next.element.tagName && block.element.parentElement === next.element.parentElement && block.element.className === next.element.className && !hasBreakBetween(block, next);
}

const hasBreakBetween = (block: Block, next: Block): boolean => next.index > block.index + 1;

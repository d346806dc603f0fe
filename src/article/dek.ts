import { similarity } from '../text/similarity.ts';
import { foldWhitespace } from '../text/whitespace.ts';
import { linkDensity } from './main-content.ts';
import type { PageMetadata } from './metadata.ts';
import type { Block } from './page-blocks.ts';

const NAMED =
  /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|subtitle|sub-?title|sub-?head(?:ing|line)?|summary|lede|excerpt|abstract|tagline|strapline|article-?intro|description)(?:$|[\s_-])/i;

const namesOf = (element: Element | null): string =>
  `${element?.getAttribute('class') ?? ''} ${element?.getAttribute('itemprop') ?? ''} ${element?.getAttribute('data-testid') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-');

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
export function findDek(opening: readonly Block[], metadata: PageMetadata): Block | null {
  for (const block of opening) {
    if (
      block.words < 5 ||
      block.words > 80 ||
      linkDensity(block) > 0.3 ||
      block.inFigure ||
      block.inList
    )
      continue;
    if (similarity(block.text, metadata.title) >= 0.85) continue;
    const named =
      NAMED.test(namesOf(block.element)) || NAMED.test(namesOf(block.element.parentElement));
    if (named) return block;
    if (isDescription(block.text, metadata.description) && !isBodyParagraph(block, opening))
      return block;
  }
  return null;
}

/** The first paragraph of the body, repeated as the description, is no dek: it stands in a row with its like. */
function isBodyParagraph(block: Block, opening: readonly Block[]): boolean {
  const after = opening.filter((other) => other.index > block.index && other.length > 0);
  const next = after.find((other) => other.words > 20);
  if (!next || next.element.tagName !== block.element.tagName) return false;
  const alike =
    next.element.parentElement === block.element.parentElement &&
    next.element.className === block.element.className;
  return alike && !after.some((other) => other.index < next.index && other.heading === 0);
}

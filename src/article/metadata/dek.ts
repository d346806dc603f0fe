import { isAlike } from '../../text/similarity.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { linkDensity } from '../main-content/main-content.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { startsWithBy } from './byline.ts';
import { isCaption } from './captions.ts';
import { openingKind } from './opening-kind.ts';

const NAMED =
  /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|subtitle|sub-?title|sub-?head(?:ing|line)?|summary|lede|excerpt|abstract|tagline|strapline|article-?intro|description)(?:$|[\s_-])/i;

/** Further below, it is no neighbour. */
const NEAR = 10;
/** A paragraph that is surely running text, in weighted characters. */
const BODY_PROSE = 120;

const POSTED = /^(?:posted|published|written|submitted) by /i;

/** What the law has sites say above what they sell. */
const DISCLOSURE =
  /\baffiliate (?:link|commission|partner|disclos)|\bearn (?:a |an )?(?:\w+ )?commission/i;

const namesOf = (element: Element | null): string =>
  `${element?.getAttribute('class') ?? ''} ${element?.getAttribute('itemprop') ?? ''} ${element?.getAttribute('data-testid') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-');

/** A description is often cut: it counts as the same where all of it stands at the block's start. */
function isDescription(text: string, description: string | null): boolean {
  if (!description || description.length < 30) return false;
  const stem = foldWhitespace(description).replace(/\s*(?:…|\.\.\.)$/, '');
  return isAlike(text, description, 0.85) || (stem.length > 80 && text.startsWith(stem));
}

const couldBe = (block: Block, title: string): boolean =>
  block.words >= (isNamedDek(block.element) ? 2 : 5) &&
  block.words <= 80 &&
  linkDensity(block) <= 0.3 &&
  !block.inFigure &&
  !block.inList &&
  !block.code &&
  !(startsWithBy(block.text) && (block.words <= 14 || POSTED.test(block.text))) &&
  !DISCLOSURE.test(block.text) &&
  !isAlike(block.text, title, 0.85);

/** Whether an element's own names say that it is a summary. */
export const isNamedDek = (element: Element | null): boolean => NAMED.test(namesOf(element));

const isNamed = (block: Block): boolean =>
  isNamedDek(block.element) || isNamedDek(block.element.parentElement);

/** A sentence or two that stand below the headline and above a byline or a date. */
const isBetween = (block: Block, context: RuleContext): boolean =>
  context.headline !== null &&
  block.words >= 8 &&
  /[.!?…。！？।]["”’»]?$/.test(block.text) &&
  !isCaption(block, context);

/**
 * The summary printed between headline and text, if there is one.
 * @param opening blocks between the headline and the text
 * @param near the first few blocks of what seems to be the text
 */
export function findDek(
  opening: readonly Block[],
  near: readonly Block[],
  context: RuleContext,
): Block | null {
  const { title, description } = context.metadata;
  const all = [...opening, ...near].filter(
    (block) => couldBe(block, title) && (isNamed(block) || !opensBody(block, context)),
  );
  const opens = new Set(opening);
  const followed = followedBy(all);
  return (
    all.find(
      (block) =>
        isNamed(block) ||
        (isDescription(block.text, description) && !isBodyParagraph(block, followed.get(block))),
    ) ??
    all.find((block) => opens.has(block) && isBetween(block, context)) ??
    null
  );
}

/** The next paragraph after a line, and whether the lines between are headings. */
interface Following {
  paragraph: Block | null;
  afterHeadings: boolean;
}

/** What follows each of some lines, told from the last up. */
function followedBy(lines: readonly Block[]): ReadonlyMap<Block, Following> {
  const found = new Map<Block, Following>();
  let next: Following = { paragraph: null, afterHeadings: true };
  for (const block of lines.toReversed()) {
    if (!found.has(block)) found.set(block, next);
    if (block.length === 0) continue;
    if (block.words > 20) next = { paragraph: block, afterHeadings: true };
    else if (block.heading === 0) next = { ...next, afterHeadings: false };
  }
  return found;
}

/**
 * A paragraph in one element with the paragraphs of the text, with no byline or date between, is the
 * first of them.
 */
function opensBody(block: Block, context: RuleContext): boolean {
  const parent = block.element.parentElement;
  const after = context.page.blocks.slice(block.index + 1, block.index + 1 + NEAR);
  const next = after.findIndex(
    (other) => other.element.parentElement === parent && other.prose >= BODY_PROSE,
  );
  return next >= 0 && !after.slice(0, next).some((other) => openingKind(other, context.metadata));
}

/** The first paragraph of the body, repeated as the description, is no dek: it stands in a row with its like. */
function isBodyParagraph(block: Block, following: Following | undefined): boolean {
  const next = following?.paragraph;
  if (!next || next.element.tagName !== block.element.tagName) return false;
  const alike =
    next.element.parentElement === block.element.parentElement &&
    next.element.className === block.element.className;
  return alike && following.afterHeadings;
}

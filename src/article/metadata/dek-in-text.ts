import { isOnlyChild, placedShapeOf } from '../segment/alike-siblings.ts';
import type { Block } from '../segment/page-blocks.ts';
import { isProse, type RuleContext } from '../segment/rule-context.ts';
import { isNamedDek } from './dek.ts';
import { openingKind } from './opening-kind.ts';

/** Headings like it further down are those of sections, whatever they are called. */
const LEAST_ALIKE = 2;

/** Words: what is longer and not called a summary is a paragraph. */
const LONG = 50;

/** The nearest element round two. */
function around(one: Element, other: Element): Element | null {
  let element: Element | null = one;
  while (element && !element.contains(other)) element = element.parentElement;
  return element;
}

/** Whether headline and summary stand together, and the text in elements of its own. */
function isWithHeadline(dek: Block, text: Block, { headline }: RuleContext): boolean {
  if (!headline) return false;
  const follows = headline.element.nextElementSibling === dek.element;
  if (follows && text.element.parentElement !== dek.element.parentElement) return true;
  return around(headline.element, dek.element)?.contains(text.element) === false;
}

/** Whether a byline or a date parts the summary from the text. */
const isParted = (dek: Block, text: Block, { page, metadata }: RuleContext): boolean =>
  page.blocks
    .slice(dek.index + 1, text.index)
    .some((block) => openingKind(block, metadata) !== null);

const isSectionHeading = (dek: Block, { blocks }: RuleContext): boolean =>
  dek.heading > 1 &&
  blocks.filter(({ heading, index }) => heading === dek.heading && index > dek.index).length >=
    LEAST_ALIKE;

/** An element, or the one that holds nothing else. */
const shellOf = ({ element }: Block): Element =>
  (isOnlyChild(element) && element.parentElement) || element;

/** Whether a summary's own element is named so, or the one that holds nothing else. */
const isNamed = (dek: Block): boolean => isNamedDek(dek.element) || isNamedDek(shellOf(dek));

/** A text has one summary: of what stands in elements like those of others, each has its own. */
const isRepeated = (dek: Block, { blocks }: RuleContext): boolean =>
  blocks.some(
    (block) =>
      block.element.parentElement !== dek.element.parentElement &&
      isProse(block) &&
      placedShapeOf(block.element) === placedShapeOf(dek.element),
  );

/** Whether a summary is the first paragraph of the element that holds the text and no headline. */
function opensBody(dek: Block, text: Block, { headline }: RuleContext): boolean {
  const body = shellOf(dek).parentElement;
  return (
    body !== null &&
    shellOf(text).parentElement === body &&
    headline !== null &&
    !body.contains(headline.element)
  );
}

/**
 * Whether what seems to be the summary stands among the text and is part of it: in the main content,
 * neither named a summary itself, nor put together with the headline, nor parted from the text.
 */
export function staysInText(dek: Block, context: RuleContext): boolean {
  if (!context.root.contains(dek.element)) return false;
  if (isSectionHeading(dek, context)) return true;
  const text = context.blocks.find((block) => block.index > dek.index && isProse(block));
  if (!text) return false;
  if (!isNamed(dek) && dek.words >= LONG) return true;
  if (isNamed(dek) && isRepeated(dek, context)) return true;
  if (isParted(dek, text, context)) return false;
  return isNamed(dek) ? opensBody(dek, text, context) : !isWithHeadline(dek, text, context);
}

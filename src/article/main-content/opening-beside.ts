import { isCaption, pictureBox } from '../metadata/captions.ts';
import { findDek, isNamedDek } from '../metadata/dek.ts';
import { openingKind } from '../metadata/opening-kind.ts';
import { shapeOf } from '../segment/alike-siblings.ts';
import { charactersOf, proseOf, wordsOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import { isProse, openingBlocks, type RuleContext } from '../segment/rule-context.ts';
import { countWordy } from '../segment/sum-by-element.ts';
import { FURNITURE, linkDensity } from './main-content.ts';

/** Running text, in weighted characters, that is more than a line of a box. */
const LEAST_PROSE = 60;
/** … that is a paragraph of the text and no note above it, … */
const LEAST_TOGETHER = 200;
/** … unless it looks like the paragraphs of the text. */
const LEAST_ALIKE = 100;
/** Names of what stands between a headline and its text on many sites and is not of it. */
const NOT_TEXT =
  FURNITURE | Hint.aside | Hint.byline | Hint.promo | Hint.caption | Hint.contents | Hint.hiddenish;
/** Less of what stands there, and they are the words of cards and scores. */
const LEAST_SHARE = 0.6;
/** So many blocks below the headline no text begins. */
const FAR = 1000;
/** Words of a point: shorter, it is a label, a tool, a name. */
const LEAST_POINT = 5;
/** Points under a headline that say what the text says: all of their words. */
const LEAST_POINTS = 2;
const LEAST_WORDS = 24;
const HELD_BY_OTHERS = /^(?:UL|OL|DL|TABLE|TBODY|TR)$/;

/** What is neither linked nor named: of such lines, tables and cards are full. */
const isPlain = (block: Block): boolean =>
  linkDensity(block) <= 0.3 && !block.inFigure && (block.hints & NOT_TEXT) === 0;

const isText = (block: Block, context: RuleContext): boolean =>
  (block.prose >= LEAST_PROSE || isPoint(block)) &&
  isPlain(block) &&
  openingKind(block, context.metadata) === null &&
  !isCaption(block, context) &&
  pictureBox(block, context) === null;

/** An entry of a list that says something. */
const isPoint = (block: Block): boolean =>
  block.inList && block.words >= LEAST_POINT && block.linked === 0;

const listOf = ({ element }: Block): Element | null => element.closest('ul,ol');

/** Points of one list are what the text comes to; where there are more, they stand in cards. */
function withoutCards(found: readonly Block[]): Block[] {
  const lists = new Set(found.filter(({ inList }) => inList).map(listOf));
  return found.filter(({ inList }) => !inList || lists.size === 1);
}

const arePoints = (opening: readonly Block[]): boolean => {
  const points = opening.filter(({ inList }) => inList);
  return points.length >= LEAST_POINTS && wordsOf(points) >= LEAST_WORDS;
};

/** Paragraphs between the headline and the main content, its summary left out. */
function openingOf(context: RuleContext): Block[] {
  const { headline, root, page, blocks } = context;
  const first = blocks[0]?.index ?? 0;
  if (!headline || headline.index > first || first - headline.index > FAR) return [];
  const between = page.blocks
    .slice(headline.index + 1, first)
    .filter((block) => !root.contains(block.element));
  const found = withoutCards(between.filter((block) => isText(block, context)));
  if (
    found.length === 0 ||
    charactersOf(found) <
      LEAST_SHARE * charactersOf(between.filter((block) => isPlain(block) && !block.inTable))
  )
    return [];
  const dek = findDek(openingBlocks(context), [], context);
  const opening = dek && !isOfText(dek, found) ? found.filter((block) => block !== dek) : found;
  return isEnough(opening, context) ? withNeighbours(opening, between, context) : [];
}

/** A summary has no twin beside it: of two paragraphs of one make, the first opens the text. */
const isOfText = (dek: Block, found: readonly Block[]): boolean =>
  !isNamedDek(dek.element) &&
  !isNamedDek(dek.element.parentElement) &&
  found.some(
    ({ element }) =>
      element !== dek.element &&
      element.parentElement === dek.element.parentElement &&
      shapeOf(element) === shapeOf(dek.element),
  );

/** … with the short lines, lists and headings that stand among them in elements of their own. */
function withNeighbours(
  opening: readonly Block[],
  between: readonly Block[],
  { root, metadata }: RuleContext,
): Block[] {
  const own = new Set([...headingOver(opening, between), ...opening]);
  const around = new Set(opening.flatMap(({ element: { parentElement } }) => parentElement ?? []));
  const holds = (element: Element): boolean => {
    for (let up = element.parentElement; up && !up.contains(root); up = up.parentElement)
      if (around.has(up)) return true;
    return false;
  };
  return between.filter(
    (block) =>
      own.has(block) ||
      (isPlain(block) && openingKind(block, metadata) === null && holds(block.element)),
  );
}

/** The heading of a box whose first words are a list: what the list is called. */
function headingOver([first]: readonly Block[], between: readonly Block[]): Block[] {
  if (!first?.inList) return [];
  const over = between[between.indexOf(first) - 1];
  const box = listOf(first)?.parentElement;
  return over && over.heading > 0 && box?.contains(over.element) ? [over] : [];
}

function isEnough(opening: readonly Block[], { blocks }: RuleContext): boolean {
  if (proseOf(opening) >= LEAST_TOGETHER || arePoints(opening)) return true;
  const shapes = new Set(blocks.filter(isProse).map(({ element }) => shapeOf(element)));
  const alike = opening.filter(({ element }) => shapes.has(shapeOf(element)));
  return proseOf(alike) >= LEAST_ALIKE;
}

/** The largest elements that hold nothing with words but some blocks. */
function shellsOf(blocks: readonly Block[], context: RuleContext): ReadonlySet<Element> {
  const body = context.root.ownerDocument.body;
  const all = countWordy(context.page.blocks, body);
  const own = countWordy(blocks, body);
  return new Set(
    blocks.map(({ element }) => {
      let shell = element;
      for (let up = shell.parentElement; up && up !== body; up = up.parentElement) {
        if (up.contains(context.root) || all.get(up) !== own.get(up)) break;
        shell = up;
      }
      return shell;
    }),
  );
}

/**
 * Brings the paragraphs that stand between the headline and the main content, in an element of their
 * own, to the beginning of it: a text does not begin with its second paragraph.
 * @returns whether there were any, so that the context has to be made anew
 */
export function bringOpening(context: RuleContext): boolean {
  const { root } = context;
  const opening = HELD_BY_OTHERS.test(root.tagName) ? [] : openingOf(context);
  if (opening.length === 0) return false;
  const place = root.firstChild;
  for (const shell of shellsOf(opening, context)) root.insertBefore(shell, place);
  return true;
}

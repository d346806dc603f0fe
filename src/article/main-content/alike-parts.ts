import { isPieceBeside, shapeOf } from '../segment/alike-siblings.ts';
import { charactersOf } from '../segment/block-sums.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { FURNITURE, linkDensity } from './main-content.ts';

/** Characters outside links that make a sibling another part of the text. */
const LEAST_PART = 150;

/** Names of a grid, which its author gives to whatever stands in it. */
const LAYOUT =
  /^(?:row|container\S*|cols?(?:-\S+)?|columns?(?:-\S+)?|wrap(?:per)?|inner|grid|flex|section|block|clearfix|[mpw][trblxy]?-\S+)$/;

/** Elements that hold text themselves and parts of no page. */
const OF_TEXT = /^(?:P|UL|OL|DL|PRE|TABLE|BLOCKQUOTE)$/;
/** … of which these stand behind a text that is framed as well; paragraphs and lists there are the page's own. */
const BEHIND_FRAME = /^(?:DL|TABLE)$/;

const namesMakeOne = (element: Element): boolean =>
  (element.getAttribute('class') ?? '').split(/\s+/).some((name) => name && !LAYOUT.test(name));

/** Parts stand near each other. */
const MOST_LEVELS = 8;

/** What stands outside links below the children of an element, by child. */
function plainBelow(parent: Element, blocks: readonly Block[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    if (!parent.contains(block.element)) continue;
    let child = block.element;
    while (child.parentElement && child.parentElement !== parent) child = child.parentElement;
    const isPlain = linkDensity(block) <= 0.3 && (block.hints & FURNITURE) === 0;
    sums.set(child, (sums.get(child) ?? 0) + (isPlain ? block.length : -block.length));
  }
  return sums;
}

/** Whether an element has siblings with words that are built like it, or are of tags that hold text. */
function isOneOfParts(element: Element, page: PageBlocks, ofText: RegExp | null): boolean {
  const parent = element.parentElement;
  if (!parent || element.tagName === 'ARTICLE' || element.tagName === 'MAIN') return false;
  const isNamed = namesMakeOne(element);
  const others = Array.from(parent.children).filter(
    (sibling) =>
      sibling !== element &&
      (ofText?.test(sibling.tagName) || (isNamed && shapeOf(sibling) === shapeOf(element))),
  );
  if (others.length === 0) return false;
  const plain = plainBelow(parent, page.blocks);
  return others.some((sibling) => (plain.get(sibling) ?? 0) >= LEAST_PART);
}

/** Characters outside links of a piece that is no row of buttons. */
const LEAST_PIECE = 100;

/** Whether pieces of the same component with words of their own stand beside an element. */
const hasPiecesBeside = (element: Element, { blocks }: PageBlocks): boolean =>
  Array.from(element.parentElement?.children ?? [])
    .filter((other) => isPieceBeside(other, element))
    .some((piece) => {
      const own = blocks.filter((block) => piece.contains(block.element));
      const isNamed = own.some(({ hints }) => hints & FURNITURE);
      return (
        !isNamed && own.reduce((sum, block) => sum + block.length - block.linked, 0) >= LEAST_PIECE
      );
    });

/** More characters than a label has. */
const LEAST_BESIDE = 40;

/** Whether an element holds the root and hardly a word beside it: a frame, or what folds it. */
const isFrameOf = (element: Element, root: Element, { blocks }: PageBlocks): boolean =>
  charactersOf(
    blocks.filter((block) => element.contains(block.element) && !root.contains(block.element)),
  ) < LEAST_BESIDE;

/**
 * The element round all parts of a text that is cut into parts of one make, where the root is in the
 * longest of them: tables, lists and short parts weigh little as prose and are text all the same.
 */
export function withAlikeParts(root: Element, page: PageBlocks, body: Element): Element {
  let widest = root;
  let up = root;
  let isFrame = true;
  for (let level = 0; level < MOST_LEVELS && up !== body && up.parentElement; level++) {
    isFrame &&= isFrameOf(up, root, page);
    const ofText = up === root ? OF_TEXT : isFrame ? BEHIND_FRAME : null;
    if (isOneOfParts(up, page, ofText) || hasPiecesBeside(up, page)) widest = up.parentElement;
    up = up.parentElement;
  }
  return widest === body ? root : widest;
}

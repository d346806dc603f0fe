import type { PageMetadata } from '../metadata/metadata.ts';
import { openingKind } from '../metadata/opening-kind.ts';
import { type Block, measureBlock } from './block.ts';
import { wrapLooseWords } from './loose-words.ts';
import type { PageBlocks } from './page-blocks.ts';

/** Longer blocks are text, whatever their lines say. */
const MOST_WORDS = 120;

/** The element whose own children the lines are: `<td><font>By … <br> date</font></td>`. */
function holderOfBreaks(element: Element): Element {
  let holder = element;
  for (let only = onlyChild(holder); only; only = onlyChild(holder)) holder = only;
  return holder;
}

/** The one child that holds all words of an element whose lines are not its own. */
function onlyChild(element: Element): Element | null {
  const only = element.children.length === 1 ? element.firstElementChild : null;
  const wraps = only !== null && only.textContent?.trim() === element.textContent?.trim();
  return wraps && only.tagName !== 'BR' ? only : null;
}

/** Gives each line between `<br>` a paragraph, and measures them. */
function split(block: Block, orderOf: Map<Element, number>): Block[] {
  const holder = holderOfBreaks(block.element);
  for (const line of Array.from(holder.querySelectorAll(':scope > br')))
    line.after(line.ownerDocument.createElement('br'));
  const made = wrapLooseWords(holder, () => false);
  const { inList, inTable, inFigure, inQuote } = block;
  return made.flatMap((line) => {
    orderOf.set(
      line,
      orderOf.get(line.firstElementChild ?? line) ?? orderOf.get(block.element) ?? 0,
    );
    return measureBlock(line, { inList, inTable, inFigure, inQuote, link: null }) ?? [];
  });
}

/** Lines of a block as `<br>` parts them. */
const linesOf = (block: Block): string[] => {
  const lines = [''];
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeName === 'BR') lines.push('');
      else if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? '';
      else walk(child);
    }
  };
  walk(block.element);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
};

function hasOpeningLine(block: Block, metadata: PageMetadata): boolean {
  if (block.heading || block.code || block.words > MOST_WORDS || block.breaks === 0) return false;
  const lines = linesOf(block);
  const line = (text: string): Block => ({
    ...block,
    text,
    words: text.split(' ').length,
    length: text.length,
    hints: 0,
  });
  return lines.length > 1 && lines.some((text) => openingKind(line(text), metadata) !== null);
}

/**
 * Old pages part headline, dek, byline and date by `<br>` alone: blocks with such a line among
 * theirs are cut into their lines.
 */
export function splitOpeningLines(page: PageBlocks, metadata: PageMetadata): void {
  const { blocks, orderOf } = page;
  const opened = new Set(blocks.filter((block) => hasOpeningLine(block, metadata)));
  if (opened.size === 0) return;
  const whole = blocks.splice(0);
  for (const block of whole) {
    if (!opened.has(block)) blocks.push(block);
    else for (const line of split(block, orderOf)) blocks.push(line);
  }
  blocks.forEach((block, index) => {
    block.index = index;
  });
}

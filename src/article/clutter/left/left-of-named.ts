import { wordsOf } from '../../segment/block-sums.ts';
import { Hint } from '../../segment/hints.ts';
import type { Block } from '../../segment/page-blocks.ts';
import type { Finding, RuleContext } from '../../segment/rule-context.ts';

/** A label and a line that says what the list is: more words are a section of the text. */
const MOST_WORDS = 40;

/** The outermost element round a block, below the root, that is named a list of other stories. */
function namedBox({ element }: Block, { page, root }: RuleContext): Element | null {
  let box: Element | null = null;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if ((page.hinted.get(at) ?? 0) & Hint.recirculation) box = at;
  return box;
}

const mayGo = ({ code, inTable, hints }: Block): boolean =>
  !code && !inTable && (hints & Hint.recirculation) !== 0;

/** Blocks by the named box that they stand in. */
function byBox(blocks: readonly Block[], context: RuleContext): Map<Element, Block[]> {
  const inBox = new Map<Element, Block[]>();
  for (const block of blocks) {
    const box = block.hints & Hint.recirculation ? namedBox(block, context) : null;
    const held = box && inBox.get(box);
    if (held) held.push(block);
    else if (box) inBox.set(box, [block]);
  }
  return inBox;
}

/**
 * What is left, in a part that the page itself names after other stories, when their list was taken:
 * its heading, and the line under that.
 * @param findings what the rules took; their blocks are no longer among those of the context
 */
export function leftOfNamed(context: RuleContext, findings: readonly Finding[]): Block[] {
  const lists = findings.filter(({ kind }) => kind === 'recirculation');
  const gone = byBox(
    lists.flatMap(({ blocks }) => blocks),
    context,
  );
  if (gone.size === 0) return [];
  return [...byBox(context.blocks, context)].flatMap(([box, left]) => {
    const words = wordsOf(left);
    const isRest = words <= MOST_WORDS && words < wordsOf(gone.get(box) ?? []);
    return isRest && left.every(mayGo) ? left : [];
  });
}

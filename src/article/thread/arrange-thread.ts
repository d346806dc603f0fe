import { type Block, measureBlock, PLAIN } from '../segment/block.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import type { Saying, Thread } from './thread.ts';

/** Elements that nothing may stand before but their like. */
const HELD = new Set('TD TH TR TBODY LI DD DT'.split(' '));

/** "Orla Penhale · 3 March 2026, 14:02": who said it, and when. */
function headingFor({ author, time }: Saying, document: Document): Element | null {
  if (!author && !time) return null;
  const heading = document.createElement('h3');
  if (author) heading.append(author);
  if (author && time) heading.append(' · ');
  if (time) {
    const stamp = heading.appendChild(document.createElement('time'));
    if (time.datetime) stamp.setAttribute('datetime', time.datetime);
    stamp.append(time.text);
  }
  return heading;
}

/** Puts a heading before what somebody said, or to its top where only cells or items may stand beside it. */
function place(heading: Element, part: Element, block: Block): void {
  if (!HELD.has(part.tagName)) {
    part.before(heading);
    return;
  }
  if (block.element === part) {
    const inside = part.ownerDocument.createElement('div');
    inside.append(...part.childNodes);
    part.append(inside);
    block.element = inside;
  }
  part.prepend(heading);
}

/** Gives a saying its heading in the page. @returns the heading as a block */
function head(saying: Saying, page: PageBlocks): Block | null {
  const first = saying.said[0];
  const part = saying.parts.find((one) => first && one.contains(first.element));
  const heading = part && headingFor(saying, part.ownerDocument);
  if (!first || !part || !heading) return null;
  page.orderOf.set(heading, page.orderOf.get(part) ?? 0);
  place(heading, part, first);
  if (isNew(first, page)) page.orderOf.set(first.element, page.orderOf.get(part) ?? 0);
  return measureBlock(heading, PLAIN);
}

const isNew = ({ element }: Block, page: PageBlocks): boolean => !page.orderOf.has(element);

/**
 * Heads what each of a thread said with its author and time, and puts these lines among the page's
 * blocks.
 * @returns the blocks of the conversation, in order
 */
export function arrangeThread({ opening, replies }: Thread, page: PageBlocks): Set<Block> {
  const before = new Map<Block, Block>();
  const kept = new Set<Block>();
  for (const saying of opening ? [opening, ...replies] : replies) {
    const heading = head(saying, page);
    const first = saying.said[0];
    if (heading && first) before.set(first, heading);
    for (const block of saying.said) kept.add(block);
  }
  const whole = page.blocks.flatMap((block) => {
    const heading = before.get(block);
    return heading ? [heading, block] : [block];
  });
  page.blocks.splice(0, page.blocks.length, ...whole);
  for (const [index, block] of page.blocks.entries()) block.index = index;
  return new Set([...kept, ...before.values()]);
}

import { Hint } from '../segment/hints.ts';
import { leadsWithin, targetWithin } from '../segment/link-directions.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';

/** Fewer lines are no table of contents. */
const LEAST_LINES = 3;

/** Runs of blocks outside the main content whose links all lead to places in it. */
function* runsInto(page: PageBlocks, root: Element, url: string): Generator<Block[]> {
  const ids = new Set(Array.from(root.querySelectorAll('[id]'), ({ id }) => id));
  const leadsIn = (block: Block): boolean =>
    leadsWithin(block, url) && block.links.every((link) => ids.has(targetWithin(link, url) ?? ''));
  let run: Block[] = [];
  for (const block of page.blocks) {
    if (block.length === 0) continue;
    if (!root.contains(block.element) && leadsIn(block)) run.push(block);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

const isLabel = (block: Block | undefined, root: Element): block is Block =>
  block !== undefined && block.words > 0 && block.words <= 6 && !root.contains(block.element);

/** A folded list of links to the places, under the label that stood over them, if one did. */
function folded(lines: readonly Block[], label: Block | null, url: string): Element {
  const document = (lines[0] as Block).element.ownerDocument;
  const list = document.createElement('ul');
  for (const block of lines) {
    for (const link of block.links) {
      const item = list.appendChild(document.createElement('li'));
      const copy = item.appendChild(document.createElement('a'));
      copy.setAttribute('href', `#${encodeURIComponent(targetWithin(link, url) ?? '')}`);
      copy.textContent = link.textContent;
    }
  }
  if (!label) return list;
  const details = document.createElement('details');
  details.appendChild(document.createElement('summary')).textContent = label.text;
  details.appendChild(list);
  return details;
}

/**
 * Brings a table of contents that stands beside the main content, in a column of its own, to the top
 * of it, folded: its links are the article's own. No word of it is body text.
 * @returns the element that was added, or null
 */
export function addContentsBeside(page: PageBlocks, root: Element, url: string): Element | null {
  for (const lines of runsInto(page, root, url)) {
    const links = lines.reduce((sum, block) => sum + block.links.length, 0);
    if (links < LEAST_LINES) continue;
    const before = page.blocks[(lines[0]?.index ?? 0) - 1];
    const label = isLabel(before, root) ? before : null;
    for (const block of label ? [label, ...lines] : lines) block.hints |= Hint.contents;
    const added = folded(lines, label, url);
    root.insertBefore(added, root.firstChild);
    return added;
  }
  return null;
}

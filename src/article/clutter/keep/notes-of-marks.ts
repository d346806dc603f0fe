import { targetWithin } from '../../segment/link-directions.ts';
import type { Block, PageBlocks } from '../../segment/page-blocks.ts';
import type { RuleContext } from '../../segment/rule-context.ts';

/** What a mark of a footnote looks like: `1`, `[12]`, `*`, `†`. */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶#]{1,3})[\])]?$/i;
const MOST_LEVELS = 3;

/** The places that marks in the text lead to, by name. */
function marked(blocks: readonly Block[], url: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { links } of blocks)
    for (const link of links) {
      if (!MARK.test((link.textContent ?? '').trim())) continue;
      const name = targetWithin(link, url);
      if (name) names.add(name);
    }
  return names;
}

const known = new WeakMap<PageBlocks, ReadonlySet<string>>();

function markedIn({ page, url }: RuleContext): ReadonlySet<string> {
  const found = known.get(page) ?? marked(page.blocks, url);
  known.set(page, found);
  return found;
}

const nameOf = (element: Element): string => element.id || (element.getAttribute('name') ?? '');

/** Whether a block is a note that a mark in the text leads to. */
export function isNoteOfMark(block: Block, context: RuleContext): boolean {
  const names = markedIn(context);
  if (names.size === 0) return false;
  const before = block.element.previousElementSibling;
  if (before && !before.textContent?.trim() && names.has(nameOf(before))) return true;
  let up: Element | null = block.element;
  for (let level = 0; up && up !== context.root && level < MOST_LEVELS; level++) {
    if (names.has(nameOf(up))) return true;
    up = up.parentElement;
  }
  return Array.from(block.element.querySelectorAll('[id],a[name]')).some((element) =>
    names.has(nameOf(element)),
  );
}

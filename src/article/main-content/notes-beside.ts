import { targetWithin } from '../segment/link-directions.ts';
import type { RuleContext } from '../segment/rule-context.ts';

/** What a mark of a footnote looks like: `1`, `[12]`, `*`, `†`. */
const MARK = /^[[(]?(?:\d{1,4}|[*†‡§¶#]{1,3})[\])]?$/;
const HOLDER = 'section,aside,ol,ul,dl';
/** Of the words of what holds them, notes are the most. */
const LEAST_SHARE = 0.7;

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

/** The places outside the main content that marks in it lead to. */
function targetsOutside({ root, blocks, url }: RuleContext): Element[] {
  const found = new Set<Element>();
  for (const { links } of blocks)
    for (const link of links) {
      if (!MARK.test((link.textContent ?? '').trim())) continue;
      const name = targetWithin(link, url);
      const target = name ? root.ownerDocument.getElementById(name) : null;
      if (target && !root.contains(target) && !target.contains(root)) found.add(target);
    }
  return [...found];
}

/** The element with all of the notes and hardly anything else; null where they stand among other things. */
function holderOf(targets: readonly Element[], root: Element): Element | null {
  const holder = targets[0]?.closest(HOLDER);
  if (!holder || holder.contains(root) || !targets.every((target) => holder.contains(target)))
    return null;
  const notes = targets.reduce((sum, target) => sum + lengthOf(target.closest('li') ?? target), 0);
  return notes >= LEAST_SHARE * lengthOf(holder) ? holder : null;
}

/**
 * Brings the footnotes that stand behind the main content, in an element of their own, to its end:
 * their marks are in the text.
 * @returns whether there were any, so that the context has to be made anew
 */
export function bringNotes(context: RuleContext): boolean {
  const { root } = context;
  const targets = targetsOutside(context);
  const holder = targets.length > 0 ? holderOf(targets, root) : null;
  if (!holder) return false;
  root.append(holder);
  return true;
}

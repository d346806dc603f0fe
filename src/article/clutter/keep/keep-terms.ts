import type { Judged } from './judged.ts';

/** Below it, even a bare list is none of the text's own. */
const LEAST_CHANCE = 0.2;

const isBare = (list: Element): boolean =>
  !list.hasAttribute('class') && !list.querySelector('[class],a[href],time');

/**
 * A list of terms that stands among the paragraphs of the text, as bare as they are, stays wherever
 * it stands. What a page is filed under has links, dates or names for its parts.
 * @param goes for each block whether it would go; changed in place
 */
export function keepTerms(judged: readonly Judged[], goes: boolean[]): void {
  if (!goes.includes(true)) return;
  const places = new Set<Element | null>();
  judged.forEach(({ block: { element } }, at) => {
    if (element.tagName === 'P' && !goes[at]) places.add(element.parentElement);
  });
  const known = new Map<Element, boolean>();
  judged.forEach(({ block: { element }, chance }, at) => {
    const list = goes[at] && chance >= LEAST_CHANCE ? element.closest('dl') : null;
    if (!list) return;
    const stays = known.get(list) ?? (places.has(list.parentElement) && isBare(list));
    known.set(list, stays);
    if (stays) goes[at] = false;
  });
}

import type { SeenList } from '../../../model/seen-lists.ts';
import { MOST_LINKS_SEEN } from '../../../model/seen-lists.ts';
import { hashOf } from '../../../text/hash.ts';
import { allMatching, attributeOf, childrenOf, parentOf, tagOf } from '../../copy/unclobbered.ts';
import { absoluteUrl } from '../../segment/links.ts';
import { isStableName } from '../stable-names.ts';

/** Parts with links, beside each other, from which on they are a list. */
const LEAST_PARTS = 3;
/** A page with more links is a list itself. */
const MOST_LINKS = 3000;
/** How far up a list's surroundings say how it is made. */
const MOST_STEPS = 3;

/** Links of a page that stand in parts beside each other. */
export interface ListOfLinks {
  element: Element;
  links: Element[];
}

/** The lists of a page: each link in the smallest that holds it. */
export function listsOf(links: Iterable<Element>): ListOfLinks[] {
  const all = [...links].slice(0, MOST_LINKS);
  const parts = new Map<Element, Set<Element>>();
  for (const link of all)
    for (let [part, up] = [link, parentOf(link)]; up; [part, up] = [up, parentOf(up)]) {
      const known = parts.get(up);
      if (known?.has(part)) break;
      if (known) known.add(part);
      else parts.set(up, new Set([part]));
    }
  const lists = new Map<Element, Element[]>();
  for (const link of all) {
    let up = parentOf(link);
    while (up && (parts.get(up)?.size ?? 0) < LEAST_PARTS) up = parentOf(up);
    const own = up && lists.get(up);
    if (own) own.push(link);
    else if (up) lists.set(up, [link]);
  }
  return [...lists].map(([element, own]) => ({ element, links: own }));
}

const nameOf = (element: Element): string =>
  [tagOf(element), ...attributeOf(element, 'class').split(/\s+/).filter(isStableName).sort()].join(
    '.',
  );

/** How a list is made: its names and those round it, what its first part is, and whether it has pictures. */
function makeOf({ element, links }: ListOfLinks): string {
  const round: string[] = [];
  let up: Element | null = element;
  for (let step = 0; up && step <= MOST_STEPS; step++, up = parentOf(up)) round.push(nameOf(up));
  const part = childrenOf(element).find((child) => links.some((link) => child.contains(link)));
  const pictures = allMatching(element, 'img').length * 2 > links.length;
  return [...round, part ? nameOf(part) : '', pictures].join(' ');
}

const addressOf = (link: Element, base: string): string => {
  const url = absoluteUrl(attributeOf(link, 'href'), base);
  return url ? url.host + url.pathname.replace(/\/$/, '') + url.search : '';
};

/**
 * A list as it may be remembered.
 * @param base what addresses are read against
 */
export function seenListOf(list: ListOfLinks, base: string, salt: number): SeenList {
  const hashes = new Set(list.links.map((link) => hashOf(addressOf(link, base), salt)));
  const smallest = [...hashes].sort((one, other) => one - other).slice(0, MOST_LINKS_SEEN);
  return { make: hashOf(makeOf(list), salt), links: smallest };
}

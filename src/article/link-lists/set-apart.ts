import { countWords } from '../../text/words.ts';
import { allMatching, attributeOf, childrenOf, matches } from '../copy/unclobbered.ts';
import { showsAnything } from './group-structure.ts';

/** From so many words on a link is called by what it leads to, and not by an author or a section. */
const TITLE_WORDS = 4;

/** The links of an element, or the link that it is. */
export const linksIn = (element: Element): Element[] =>
  matches(element, 'a[href]') ? [element] : allMatching(element, 'a[href]');

/** To how many places some links lead. */
export const targetsOf = (links: readonly Element[]): number =>
  new Set(links.map((link) => attributeOf(link, 'href'))).size;

const isTitle = (link: Element): boolean => countWords(link.textContent ?? '') >= TITLE_WORDS;

/** One entry of a list: all its links lead to one place, or one of them says where. */
const isEntry = (links: readonly Element[]): boolean =>
  targetsOf(links) === 1 || targetsOf(links.filter(isTitle)) === 1;

/**
 * The parts of a list that can go without the entries that are to stay: the largest elements none of
 * whose links stays. What holds no link stays with what is left, since it may say what that is.
 * @param stays whether a link, and so its entry, is to stay
 */
export function partsWithout(list: Element, stays: (link: Element) => boolean): Element[] {
  const found: Element[] = [];
  const waiting = [list];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const links = linksIn(element);
    if (links.length === 0) continue;
    const isMixed = links.some(stays);
    if (isMixed && !isEntry(links)) waiting.push(...childrenOf(element).reverse());
    else if (!isMixed && showsAnything(element)) found.push(element);
  }
  return found;
}

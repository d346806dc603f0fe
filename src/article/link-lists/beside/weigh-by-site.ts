import {
  type KnownList,
  type KnownSite,
  MOST_LISTS,
  type SeenList,
  type SeenPage,
} from '../../../model/seen-lists.ts';
import { hashOf } from '../../../text/hash.ts';
import { meanOf } from '../../trees/measures.ts';
import { listsOf, seenListOf } from './lists-of-links.ts';

/** Shares of the links by which two lists are one: read again elsewhere, or the like of it. */
const MOSTLY = 0.5;
/** What the model is surer of that it stays than this is not taken, however often it is seen: a menu. */
const LEAST_CHANCE = 0.15;
/** What is left of the doubt about a list that stands on other pages of the site, too. */
const DOUBT_LEFT = 0.4;
/** Other pages after which a list whose like was on none of them may be the article's own. */
const LEAST_PAGES = 2;
/** … unless the model is as sure as this; and what is left of its chance. */
const SURE = 0.85;
const CHANCE_LEFT = 0.55;

/** What the pages of a site but this one say of a list. */
type Verdict = 'again' | 'new' | null;

const sharedLinks = ({ links }: SeenList, other: SeenList): number => {
  const all = new Set(other.links);
  const least = Math.min(links.length, other.links.length);
  return least > 0 ? links.filter((link) => all.has(link)).length / least : 0;
};

const elsewhere = (list: KnownList, page: number): boolean =>
  list.pages.some((other) => other !== page);

function verdictOf(list: SeenList, { lists, pages }: KnownSite, page: number): Verdict {
  const alike = lists
    .filter(({ make }) => make === list.make)
    .filter((one) => elsewhere(one, page));
  if (alike.some((one) => sharedLinks(list, one) >= MOSTLY)) return 'again';
  const others = pages.filter((other) => other !== page).length;
  return alike.length === 0 && others >= LEAST_PAGES ? 'new' : null;
}

function weighed(chance: number, verdict: Verdict): number {
  if (verdict === 'again') return 1 - (1 - chance) * DOUBT_LEFT;
  return verdict === 'new' && chance < SURE ? chance * CHANCE_LEFT : chance;
}

/**
 * Weighs the chances of a page's links by what was seen on other pages of its site: a list that
 * stands there, too, is the site's and not the article's (Kołcz & Yih 2007, "Site-Independent
 * Template-Block Detection"); one whose like was seen on none of several may be the article's own.
 * What is never hidden, and what the model takes for a menu, stays as it is.
 * @param chances of the links of the page, which are changed
 * @returns what the page adds to what is remembered
 */
export function weighBySite(chances: Map<Element, number>, url: string, site: KnownSite): SeenPage {
  const { pathname, search } = new URL(url);
  const page = hashOf(pathname + search, site.salt);
  const lists = listsOf(chances.keys());
  const seen = lists.map((list) => seenListOf(list, url, site.salt));
  for (const [at, { links }] of lists.entries()) {
    const verdict = seen[at] ? verdictOf(seen[at], site, page) : null;
    if (verdict === null || meanOf(links.map((link) => chances.get(link) ?? 0)) < LEAST_CHANCE)
      continue;
    for (const link of links) {
      const chance = chances.get(link) ?? 0;
      if (chance > 0) chances.set(link, weighed(chance, verdict));
    }
  }
  return { page, lists: seen.slice(0, MOST_LISTS) };
}

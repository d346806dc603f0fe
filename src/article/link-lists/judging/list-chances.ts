import { meanOf, quantile, share, spreadOf } from '../../trees/measures.ts';

/** A link less likely than this is surely none that leads away. */
const SURELY_NOT = 0.15;
/** With more than this share of such links a list is none by its links alone. */
const MOST_OTHERS = 0.15;
/** Where its links say less than this, a list is none, whatever it looks like. */
const LEAST_LINKS = 0.1;
/** How much surer than its links the look of a list has to be: in the text, unless it has a label … */
const SURER_WITHIN = 0.15;
/** … and outside of it … */
const SURER = 0.05;
/** … how much surer a list that its names call a menu has to be, where it is over before the text … */
const SURER_IN_MENU = 0.15;
/** … and how much surer links have to be to go from the text in whatever list. */
const LINKS_SURER_WITHIN = 0.3;

/** Behind the text or in a column beside it, a list of headlines is one from this chance on, not from … */
const LEAST_BESIDE = 0.35;
/** … this, which is what is asked of any. */
const LEAST = 0.5;
const HEADLINE_WORDS = 5;
/** Links of a list in an aside of the text say so much, at least. */
const LEAST_ASIDE = 0.3;

/** What is read of a list, by name. */
type Features = Readonly<Record<string, number>>;

/** Footers have lists of the site's own pages, whose names may be as long. */
function isHeadlinesBeside(features: Features): boolean {
  const { count = 0, words = 0, mean_footer: footer = 0, mean_aside: aside = 0 } = features;
  const isBeside = aside > 0.5 || (features['afterLast'] ?? 0) > 0;
  return count > 0 && words >= HEADLINE_WORDS && footer < 0.5 && isBeside;
}

/** So many links of a list lead to stories that they name by a word or two … */
const MOSTLY_STORIES = 0.6;
/** … and so few, as a power of two, are no list. */
const LEAST_STORIES = 1.5;

/**
 * What is in the news, by name: a strip of short links that looks like a menu in all but where they
 * lead, which is where the page's own address lies.
 */
function isNamesOfStories(features: Features): boolean {
  const { count = 0, asked = 0, mean_story: stories = 0, mean_inRoot: inRoot = 0 } = features;
  return (
    count >= LEAST_STORIES && asked >= MOSTLY_STORIES && stories >= MOSTLY_STORIES && inRoot === 0
  );
}

/** So many links without words there are to one with words … */
const LEAST_BARE = 0.2;
/** … so alike the page's own address theirs are … */
const BARE_LIKENESS = 0.8;
/** … and so little the rest has to say for it. */
const LEAST_OF_CARDS = 0.25;

/**
 * Cards that lie under a link without words of its own: all links that have words name a section, and
 * what leads to the stories is seen by nobody.
 */
function isCardsUnderLinks(features: Features): boolean {
  const { mean_wideBare: bare = 0, mean_wideBareLikeness: likeness = 0 } = features;
  const { mean_nav: nav = 0, mean_header: header = 0, mean_footer: footer = 0 } = features;
  return bare >= LEAST_BARE && likeness >= BARE_LIKENESS && nav + header + footer < 0.5;
}

/** Headlines in what is marked as beside the text, though it stands in it, are as sure as they look. */
function isHeadlinesAside(features: Features): boolean {
  const { words = 0, mean_aside: aside = 0, chance = 0, proseShare = 1 } = features;
  return words >= HEADLINE_WORDS && aside > 0.5 && chance >= LEAST_ASIDE && proseShare < 0.1;
}

/** In a footer headlines are told by where they lead: so alike the page's own address … */
const FOOTER_LIKENESS = 0.8;
/** … and from this chance on. */
const LEAST_IN_FOOTER = 0.25;

/** A footer's own pages may have names as long as headlines, and stand under other addresses. */
function isStoriesInFooter(features: Features): boolean {
  const { count = 0, words = 0, mean_footer: footer = 0, mean_likeness: likeness = 0 } = features;
  const isList = count >= LEAST_STORIES && words >= HEADLINE_WORDS;
  return isList && footer > 0.5 && likeness >= FOOTER_LIKENESS;
}

/** Entries of a large menu have a line of text each, and a picture: they look like stories. */
const surerAsMenu = ({ mean_nav: nav = 0, endsFirst = 1 }: Features) =>
  nav > 0.5 && endsFirst <= 0 ? SURER_IN_MENU : 0;

/**
 * What a list's look and its links say together, 0 to 1: outside the text either is enough; inside it
 * the look decides, and has to be surer where no label says what it is, since a list of the author's
 * own has links like any other, unless all of these are as good as sure to lead away.
 * @param list chance told by the list as a whole
 * @param features of it: what its links say, and whether it stands in the main content
 */
export function wholeChance(list: number, features: Features): number {
  if (isNamesOfStories(features)) return Math.max(list, LEAST);
  const { chance = 0, others = 0, mean_inRoot: inRoot = 0, mean_foundPromo: promo = 0 } = features;
  if (inRoot > 0.5 && promo < 0.5) {
    const surely = others > 0 ? 0 : chance - LINKS_SURER_WITHIN;
    const isSure = features['titleLabel'] || isHeadlinesAside(features);
    return Math.max(surely, isSure ? list : list - SURER_WITHIN);
  }
  const byLinks = others > MOST_OTHERS ? 0 : chance;
  const whole = Math.max(byLinks, chance < LEAST_LINKS ? 0 : list - SURER) - surerAsMenu(features);
  const isList =
    (whole >= LEAST_BESIDE && isHeadlinesBeside(features)) ||
    (whole >= LEAST_IN_FOOTER && isStoriesInFooter(features)) ||
    (Math.max(whole, list) >= LEAST_OF_CARDS && isCardsUnderLinks(features));
  return isList ? Math.max(whole, LEAST) : whole;
}

/** Chances of some links, added up. */
export interface ChanceSum {
  size: number;
  chances: number;
}

/**
 * What the chances of a candidate's links say of it as a whole.
 * @param parent those of the links of what it stands in
 * @param page mean of all links
 */
export function chanceFeatures(own: readonly number[], parent: ChanceSum, page: number) {
  const sorted = [...own].sort((a, b) => a - b);
  const chance = meanOf(sorted);
  const outside = parent.size - own.length;
  return {
    chance,
    chanceLeast: sorted[0] ?? 0,
    chanceLow: quantile(sorted, 0.15),
    chanceMiddle: quantile(sorted, 0.5),
    chanceHigh: quantile(sorted, 0.85),
    chanceMost: sorted.at(-1) ?? 0,
    others: share(own.filter((link) => link < SURELY_NOT).length, own.length),
    chanceSpread: spreadOf(sorted),
    chanceBeside: outside > 0 ? (parent.chances - chance * own.length) / outside : -1,
    chancePage: page,
  };
}

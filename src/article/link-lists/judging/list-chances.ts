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

/** Footers have lists of the site's own pages, whose names may be as long. */
function isHeadlinesBeside(features: Readonly<Record<string, number>>): boolean {
  const { count = 0, words = 0, mean_footer: footer = 0, mean_aside: aside = 0 } = features;
  const isBeside = aside > 0.5 || (features['afterLast'] ?? 0) > 0;
  return count > 0 && words >= HEADLINE_WORDS && footer < 0.5 && isBeside;
}

/** Entries of a large menu have a line of text each, and a picture: they look like stories. */
const surerAsMenu = ({ mean_nav: nav = 0, endsFirst = 1 }: Readonly<Record<string, number>>) =>
  nav > 0.5 && endsFirst <= 0 ? SURER_IN_MENU : 0;

/**
 * What a list's look and its links say together, 0 to 1: outside the text either is enough; inside it
 * the look decides, and has to be surer where no label says what it is, since a list of the author's
 * own has links like any other, unless all of these are as good as sure to lead away.
 * @param list chance told by the list as a whole
 * @param features of it: what its links say, and whether it stands in the main content
 */
export function wholeChance(list: number, features: Readonly<Record<string, number>>): number {
  const { chance = 0, others = 0, mean_inRoot: inRoot = 0, mean_foundPromo: promo = 0 } = features;
  if (inRoot > 0.5 && promo < 0.5) {
    const surely = others > 0 ? 0 : chance - LINKS_SURER_WITHIN;
    return Math.max(surely, features['titleLabel'] ? list : list - SURER_WITHIN);
  }
  const byLinks = others > MOST_OTHERS ? 0 : chance;
  const whole = Math.max(byLinks, chance < LEAST_LINKS ? 0 : list - SURER) - surerAsMenu(features);
  return whole >= LEAST_BESIDE && isHeadlinesBeside(features) ? Math.max(whole, LEAST) : whole;
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

/**
 * Where a list stands on a page that is laid out: in a column beside the text, in a rail that stays
 * while the page scrolls, or in a strip of headlines over the headline.
 */
export type LaidOut = 'beside' | 'rail' | 'strip';

/** Of each link that stands in such a list. */
export type Layout = ReadonlyMap<Element, LaidOut>;

/** What the model is surer of that it stays than this is left where it is: a menu, a note in the margin. */
const LEAST_CHANCE = 0.2;
/** What is left of the doubt, by place. */
const DOUBT_LEFT: Readonly<Record<LaidOut, number>> = { beside: 0.6, rail: 0.55, strip: 0.5 };

/**
 * Weighs the chances of links by where a reader sees them. The model knows a page without its layout;
 * this says what it leaves open, and never the opposite of what it is sure of.
 * @param chances of the links of the page, which are changed
 */
export function weighByLayout(chances: Map<Element, number>, layout: Layout): void {
  for (const [link, place] of layout) {
    const chance = chances.get(link) ?? 0;
    if (chance >= LEAST_CHANCE) chances.set(link, 1 - (1 - chance) * DOUBT_LEFT[place]);
  }
}

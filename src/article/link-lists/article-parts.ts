import { allMatching, closestTo, parentOf, tagOf } from '../copy/unclobbered.ts';

/** Characters in paragraphs from which a part of a page is an article and no teaser. */
const LEAST_PROSE = 1200;
const PARAGRAPH = 80;
/** Of a page that goes on and on, what was passed long ago is not looked at again. */
const MOST_PARTS = 4;

/** One of several articles of a page. */
export interface ArticlePart {
  element: Element;
  headline: string;
}

function holdsArticle(element: Element): boolean {
  let prose = 0;
  for (const paragraph of allMatching(element, 'p')) {
    const { length } = (paragraph.textContent ?? '').trim();
    if (length >= PARAGRAPH) prose += length;
    if (prose >= LEAST_PROSE) return true;
  }
  return false;
}

/** How many headlines stand in each element. */
function countHeadlines(headlines: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const headline of headlines)
    for (let up: Element | null = headline; up; up = parentOf(up))
      counts.set(up, (counts.get(up) ?? 0) + 1);
  return counts;
}

/** As far out as there is no other headline. */
function partRound(headline: Element, counts: ReadonlyMap<Element, number>): Element {
  const holdsOther = (element: Element) => (counts.get(element) ?? 0) > 1;
  let part = headline;
  for (let up = parentOf(part); up && tagOf(up) !== 'body' && !holdsOther(up); up = parentOf(up))
    part = up;
  return part;
}

/**
 * The articles of a page that shows several one below the other, as sites do that load the next one
 * when a reader nears the end: the last few, in order. None where the page has but one.
 */
export function articleParts(document: Document): ArticlePart[] {
  const headlines = allMatching(document, 'h1').filter(
    (headline) => !closestTo(headline, 'header:not(article header),nav,footer,aside'),
  );
  if (headlines.length < 2) return [];
  const counts = countHeadlines(headlines);
  const parts = headlines
    .map((headline) => ({
      element: partRound(headline, counts),
      headline: (headline.textContent ?? '').trim(),
    }))
    .filter(({ element }) => holdsArticle(element));
  return parts.length > 1 ? parts.slice(-MOST_PARTS) : [];
}

import type { SiteRule } from '../../model/site-rule.ts';
import { isAlike } from '../../text/similarity.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import {
  allMatching,
  attributeOf,
  childrenOf,
  closestTo,
  documentOf,
  matches,
  siblingOf,
  tagOf,
  textsIn,
} from '../copy/unclobbered.ts';

/** What a rule remembers of a group beside its place: see `SiteRule`. */
export type GroupStructure = Pick<SiteRule, 'heading' | 'linkDensity'>;

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend,summary';
/** Longer than this it is a sentence, and says something else on the next page. */
const LONGEST_HEADING = 100;

/** The heading (whitespace folded) and the link density (0 to 1) of an element, without layout. */
export const structureOf = (element: Element): GroupStructure => ({
  heading: groupHeading(element),
  linkDensity: linkDensity(element),
});

const LEAST_ALIKE = 0.6;
const MOST_APART = 0.25;

/** In what an element differs from a structure, the heading first; null where they agree. */
export function differsFrom(
  element: Element,
  { heading, linkDensity: density }: GroupStructure,
): 'heading' | 'density' | null {
  if (!sayTheSame(groupHeading(element), heading)) return 'heading';
  return Math.abs(linkDensity(element) - density) > MOST_APART ? 'density' : null;
}

const sayTheSame = (one: string, other: string): boolean =>
  one === other || isAlike(one, other, LEAST_ALIKE);

/** Linked characters over all characters of an element, runs of whitespace as one, 0 to 1. */
export function linkDensity(element: Element): number {
  let all = 0;
  let linked = 0;
  for (const { text, parent } of textsIn(element)) {
    const { length } = foldWhitespace(text);
    all += length;
    if (length > 0 && closestTo(parent, 'a[href]')) linked += length;
  }
  return all > 0 ? linked / all : 0;
}

/**
 * What stands over a group, whitespace folded: its heading, its label, the heading before it, or
 * the short line that it begins with; empty where it has none. Never the headline of an item, which
 * is another on the next page.
 */
export function groupHeading(element: Element): string {
  return (
    ownHeading(element) || label(element) || headingBefore(element) || foldShort(firstLine(element))
  );
}

const words = (element: Element | null): string => {
  let text = '';
  if (element) for (const part of textsIn(element)) text += `${part.text} `;
  return foldWhitespace(text);
};

const foldShort = (text: string): string => (text.length <= LONGEST_HEADING ? text : '');

function ownHeading(element: Element): string {
  const headings = allMatching(element, HEADING);
  const first = headings.find(hasWords);
  return first && !isOfItem(first, headings) ? foldShort(words(first)) : '';
}

/** A headline comes again with every item, and mostly leads to it. */
function isOfItem(heading: Element, all: readonly Element[]): boolean {
  const like = all.filter((other) => tagOf(other) === tagOf(heading)).length;
  const linked = closestTo(heading, 'a[href]') ?? allMatching(heading, 'a[href]')[0];
  return like > (linked ? 1 : 2);
}

function label(element: Element): string {
  const [id = ''] = attributeOf(element, 'aria-labelledby').trim().split(/\s+/);
  const named = id && Document.prototype.getElementById.call(documentOf(element), id);
  return foldShort(foldWhitespace(attributeOf(element, 'aria-label')) || words(named || null));
}

function headingBefore(element: Element): string {
  const before = siblingOf(element, 'previous');
  return before && matches(before, HEADING) ? foldShort(words(before)) : '';
}

/** Words that stand before the items, in a part of their own that leads nowhere. */
function firstLine(element: Element): string {
  let [first, second] = firstParts(element);
  // Wrappers one in another say nothing, however many there are.
  while (first && !second) [first, second] = firstParts(first);
  if (!first || matches(first, 'a[href]') || allMatching(first, 'a[href]').length > 0) return '';
  return words(first);
}

/** The first two children with words. */
function firstParts(element: Element): Element[] {
  const found: Element[] = [];
  for (const child of childrenOf(element)) {
    if (hasWords(child)) found.push(child);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether an element holds anything to read. */
export function hasWords(element: Element): boolean {
  for (const { text } of textsIn(element)) if (/\S/.test(text)) return true;
  return false;
}

/** Whether an element holds anything to read or to look at. */
export const showsAnything = (element: Element): boolean =>
  hasWords(element) || allMatching(element, 'img,picture,svg').length > 0;

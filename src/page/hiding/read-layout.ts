import { allMatching, parentOf, tagOf } from '../../article/copy/unclobbered.ts';
import { type ListOfLinks, listsOf } from '../../article/link-lists/beside/lists-of-links.ts';
import type { LaidOut, Layout } from '../../article/link-lists/beside/weigh-by-layout.ts';
import { meanOf } from '../../article/trees/measures.ts';
import { foldWhitespace } from '../../text/whitespace.ts';

/** Characters from which a paragraph says where the text's column is. */
const PARAGRAPH = 80;
const LEAST_PARAGRAPHS = 3;
/** Pixels by which a column may reach into the text's: a rule, a shadow. */
const TOUCHING = 8;
/** Pixels: narrower, it is a row of icons. */
const LEAST_WIDTH = 100;
/** … higher, it is no strip. */
const HIGHEST_STRIP = 200;
const LEAST_IN_STRIP = 4;
/** Words of a link, at the mean, from which on it may be a headline. */
const HEADLINE_WORDS = 3;
/** Elements round a list that may make a rail of it. */
const MOST_STEPS = 6;

const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** Where the text stands: its column, and the top of its headline. */
interface TextPlace {
  left: number;
  right: number;
  top: number;
  bottom: number;
  headline: number;
}

function textPlace(page: Document): TextPlace | null {
  const all = allMatching(page, 'p').filter(
    ({ textContent }) => (textContent?.length ?? 0) >= PARAGRAPH,
  );
  const rects = all.map(rectOf).filter(({ width }) => width > 0);
  if (rects.length < LEAST_PARAGRAPHS) return null;
  const headline = allMatching(page, 'h1')
    .map(rectOf)
    .find(({ height }) => height > 0);
  return {
    left: middleOf(rects.map(({ left }) => left)),
    right: middleOf(rects.map(({ right }) => right)),
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    headline: headline?.top ?? Number.NEGATIVE_INFINITY,
  };
}

const wordsEach = ({ links }: ListOfLinks): number =>
  meanOf(links.map((link) => foldWhitespace(link.textContent ?? '').split(' ').length));

function staysInView(element: Element): boolean {
  let up: Element | null = element;
  for (let step = 0; up && step < MOST_STEPS && tagOf(up) !== 'body'; step++, up = parentOf(up))
    if (/^(?:sticky|fixed)$/.test(getComputedStyle(up).position)) return true;
  return false;
}

const isBeside = (rect: DOMRect, text: TextPlace): boolean =>
  (rect.left >= text.right - TOUCHING || rect.right <= text.left + TOUCHING) &&
  rect.width >= LEAST_WIDTH &&
  rect.bottom > text.top &&
  rect.top < text.bottom;

/** In one row, however much of it can be seen. */
function isStrip(list: ListOfLinks, rect: DOMRect, text: TextPlace): boolean {
  if (rect.bottom > text.headline || rect.height > HIGHEST_STRIP) return false;
  const tops = list.links.map(rectOf).filter(({ width }) => width > 0);
  const first = tops[0];
  return (
    tops.length >= LEAST_IN_STRIP &&
    first !== undefined &&
    tops.every(({ top }) => Math.abs(top - first.top) < first.height)
  );
}

function placeOf(list: ListOfLinks, text: TextPlace): LaidOut | null {
  const rect = rectOf(list.element);
  if (rect.width === 0 || rect.height === 0 || wordsEach(list) < HEADLINE_WORDS) return null;
  if (isStrip(list, rect, text)) return 'strip';
  if (!isBeside(rect, text)) return null;
  return staysInView(list.element) ? 'rail' : 'beside';
}

/**
 * Reads in one go where the lists of the page stand. The page has to have been laid out: it is not
 * changed in between, so that it is laid out no second time for it.
 */
export function readLayout(page: Document): Layout {
  const layout = new Map<Element, LaidOut>();
  const text = textPlace(page);
  if (!text) return layout;
  for (const list of listsOf(allMatching(page, 'a[href]'))) {
    const place = placeOf(list, text);
    if (place) for (const link of list.links) layout.set(link, place);
  }
  return layout;
}

/** Whether anything of some elements is to be seen: a menu that is closed has no place. */
export const isLaidOut = (elements: readonly Element[]): boolean =>
  elements.some((element) => Element.prototype.getClientRects.call(element).length > 0);

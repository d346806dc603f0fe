import { isTex } from '../../text/tex.ts';
import { isOnlyChild } from '../segment/alike-siblings.ts';

/** Only somebody who counts readers has a picture of a pixel or two. */
export const LEAST_SIDE = 3;

const LENGTH = /^\s*(\d+)(?:px)?\s*$/;
const THIN = /(?:^|;)\s*(?:width|height)\s*:\s*[0-2](?:\.\d+)?(?:px)?\s*(?:;|$|!)/i;
/** … but one that is stretched over its box ("width:0;min-width:100%"). */
const STRETCHED = /(?:^|;)\s*min-(?:width|height)\s*:\s*(?!0)\d+/i;
/** By the name of its host or its file; only what is sure, since a chart may be called "statistics". */
const COUNTING_HOST = /^https?:\/\/(?:[^/?#]*\.)?(?:pixel|beacon|tracker|tracking|counter)\d*\./i;
const COUNTING_FILE =
  /\/(?:pixel|beacon|1x1|spacer|clear|blank|transparent|count|counter|track|tracking|hit)\.(?:gif|png|php|aspx?)(?:[?#]|$)/i;

const isThin = (style: string): boolean => THIN.test(style) && !STRETCHED.test(style);

/**
 * Whether a picture is there to count readers, or to hold a place.
 * @param address where it would be fetched from, absolute
 */
export function countsReaders(image: Pick<Element, 'getAttribute'>, address: string): boolean {
  const sides = ['width', 'height'].map((name) => LENGTH.exec(image.getAttribute(name) ?? '')?.[1]);
  return (
    sides.some((side) => side !== undefined && Number(side) < LEAST_SIDE) ||
    isThin(image.getAttribute('style') ?? '') ||
    COUNTING_HOST.test(address) ||
    COUNTING_FILE.test(address)
  );
}

/** Up to this many pixels a side, a picture is a sign: a flag, an arrow, the face of an author. */
const LARGEST_ICON = 32;

const isText = (node: Node | null): boolean =>
  node?.nodeType === 3 && /\S/.test(node.nodeValue ?? '');

/** Whether words stand right beside an element, or beside the link or span it is alone in. */
function standsAmongWords(element: Element): boolean {
  const parent = element.parentElement;
  if (isText(element.previousSibling) || isText(element.nextSibling)) return true;
  return parent !== null && isOnlyChild(element) && /^(?:A|SPAN)$/.test(parent.tagName)
    ? standsAmongWords(parent)
    : false;
}

/** Signs among words are part of the sentence, and those in a table may be what it says. */
const isSaying = (image: Element): boolean =>
  isTex(image.getAttribute('alt') ?? '') ||
  standsAmongWords(image) ||
  image.closest('td,th,pre') !== null;

/** Whether a picture is but a sign beside something: small by its own word, and not part of a text. */
export function isIcon(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => LENGTH.exec(image.getAttribute(name) ?? '')?.[1]);
  return (
    sides.every((side) => side !== undefined && Number(side) <= LARGEST_ICON) && !isSaying(image)
  );
}

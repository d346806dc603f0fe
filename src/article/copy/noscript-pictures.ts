import { holdsWords } from '../removals/tidy-content.ts';

const PICTURES = 'img,picture';

/** The one picture of an element that has no words; null where it has none, or several. */
function onlyPicture(element: Element | null): Element | null {
  if (!element || element.localName === 'noscript' || holdsWords(element)) return null;
  if (element.localName === 'img') return element;
  const images = element.getElementsByTagName('img');
  return images.length === 1 ? (images[0] ?? null) : null;
}

/** So many icons and shades may lie between a picture and what stands in for it. */
const MOST_BETWEEN = 3;

/** The nearest element to one side that holds a word or a picture. */
function besideOf(noscript: Element, side: 'previous' | 'next'): Element | null {
  const step = (from: Element): Element | null =>
    side === 'next' ? from.nextElementSibling : from.previousElementSibling;
  let at = step(noscript);
  for (let left = MOST_BETWEEN; at && left > 0 && isShade(at); left--) at = step(at);
  return at;
}

const isShade = (element: Element): boolean =>
  /^(?:span|i|div)$/.test(element.localName) &&
  !holdsWords(element) &&
  element.querySelector('*') === null;

function countPictures(parent: Element): number {
  let pictures = 0;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === 'img') pictures++;
  return pictures;
}

/** Puts what `<noscript>` holds in its place. */
function unwrap(noscript: Element): void {
  while (noscript.firstChild) noscript.before(noscript.firstChild);
  noscript.remove();
}

/**
 * Of a picture for readers without scripts and its stand-in beside it, leaves the one that shows
 * something. A picture that has no stand-in comes out of its `<noscript>`.
 * @param isStandIn whether a picture has no address of its own
 * @param counts whether a picture is there to count readers
 */
export function settleFallbacks(
  copy: Document,
  isStandIn: (image: Element) => boolean,
  counts: (image: Element) => boolean,
): void {
  const beside = new Map<Element, number>();
  const besides = (parent: Element): number => {
    const known = beside.get(parent) ?? countPictures(parent);
    beside.set(parent, known);
    return known;
  };
  for (const noscript of copy.querySelectorAll('noscript')) {
    const picture = noscript.querySelector(PICTURES);
    const parent = noscript.parentElement;
    const image = noscript.querySelector('img');
    if (!picture || !image || !parent || holdsWords(noscript)) continue;
    if (counts(image)) {
      noscript.remove();
      continue;
    }
    const near = [besideOf(noscript, 'previous'), besideOf(noscript, 'next')]
      .map(onlyPicture)
      .filter((found) => found !== null);
    const blank = near.find(isStandIn);
    if (blank) {
      (blank.closest('picture') ?? blank).replaceWith(picture);
      noscript.remove();
    } else if (near.length === 0 && besides(parent) === 0) unwrap(noscript);
    else noscript.remove();
  }
}

import { hasOnlyStandIn, sanitiseImage } from '../metadata/picture-address.ts';
import { countsReaders, isIcon } from '../metadata/pictures.ts';
import { holdsWords } from '../removals/tidy-content.ts';
import { settleFallbacks } from './noscript-pictures.ts';
import type { PageNames } from './page-names.ts';
import { dropShareSigns } from './share-signs.ts';
import { settleZoomable } from './zoomable-pictures.ts';

const LENGTH = ['width', 'height'];

/** A picture that takes over an element's size and words; it has no source yet. */
function pictureFor(element: Element): Element {
  const image = element.ownerDocument.createElement('img');
  const words =
    element.getAttribute('alt') ??
    element.getAttribute('aria-label') ??
    element.getAttribute('title') ??
    '';
  image.setAttribute('alt', words);
  for (const name of LENGTH) {
    const size = element.getAttribute(name);
    if (size) image.setAttribute(name, size);
  }
  return image;
}

const OWN_TAGS = ['amp-img', 'amp-anim', 'gu-image'];

/** `<amp-img>` and other elements of a page's own that load a picture by script. */
function renameElements(copy: Document, names: PageNames): void {
  const selector = names.hasTag(...OWN_TAGS)
    ? `${OWN_TAGS},[data-image-element]`
    : '[data-image-element]';
  for (const element of copy.querySelectorAll(selector)) {
    const image = pictureFor(element);
    for (const name of ['src', 'srcset', 'data-src', 'data-srcset']) {
      const value = element.getAttribute(name);
      if (value) image.setAttribute(name, value);
    }
    element.replaceWith(image);
  }
}

/** A `<picture>` needs its `<img>` to be shown; some pages add it by script, or never. */
function fillPictures(copy: Document): void {
  for (const picture of copy.querySelectorAll('picture'))
    if (!picture.querySelector('img')) picture.append(pictureFor(picture));
}

const BOX = /^(?:div|span|figure|a|i|section|canvas)$/;
const HOLDS = 'img,picture,svg,video,iframe,table';

const isEmptyBox = (element: Element): boolean =>
  (BOX.test(element.localName.toLowerCase()) || element.localName.includes('-')) &&
  !holdsWords(element) &&
  !element.querySelector(HOLDS);

const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i;
const LOADED =
  '[data-src],[data-srcset],[data-original],[data-lazy-src],[role="img"][style*="url("]';

/** Boxes without words that a script, or a style, fills with a picture. */
function fillBoxes(copy: Document): void {
  for (const box of copy.querySelectorAll(LOADED)) {
    if (!isEmptyBox(box)) continue;
    const image = pictureFor(box);
    for (const name of box.getAttributeNames())
      if (name.startsWith('data-')) image.setAttribute(name, box.getAttribute(name) ?? '');
    const drawn = BACKGROUND.exec(box.getAttribute('style') ?? '')?.[1];
    if (drawn && box.getAttribute('role') === 'img') image.setAttribute('src', drawn);
    box.append(image);
  }
}

/** Drawings and pictures that a page embeds as objects. */
function renameObjects(copy: Document): void {
  for (const object of copy.querySelectorAll('object[data][type^="image/"]')) {
    const image = pictureFor(object);
    image.setAttribute('src', object.getAttribute('data') ?? '');
    object.replaceWith(image);
  }
}

const HIDING = ['hidden', 'aria-hidden', 'style'];

/** Whether a picture waits for a script, which would show it then. */
const isLazy = (image: Element): boolean =>
  image.getAttributeNames().some((name) => /^data-.*src|lazy[\w-]*src/.test(name));

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{Regional_Indicator})+$/u;
const MOST_SIGNS = 14;
const LARGEST_EMOJI = 72;

/** A sign that a page draws as a picture, so that it looks alike everywhere; '' where it is a picture. */
function signIn(image: Element): string {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  if (!alt || alt.length > MOST_SIGNS || !EMOJI.test(alt) || /^[\d#*]+$/.test(alt)) return '';
  const width = Number.parseInt(image.getAttribute('width') ?? '0', 10);
  return width <= LARGEST_EMOJI ? alt : '';
}

function settle(image: Element, base: string): void {
  const sign = signIn(image);
  if (sign) {
    image.replaceWith(image.ownerDocument.createTextNode(sign));
    return;
  }
  if (isIcon(image)) {
    image.remove();
    return;
  }
  sanitiseImage(image, base);
  // Hidden until its script has put the picture in.
  if (isLazy(image)) for (const name of HIDING) image.removeAttribute(name);
  for (const name of image.getAttributeNames())
    if (name.startsWith('data-')) image.removeAttribute(name);
  if (!image.hasAttribute('src') && !image.getAttribute('alt')?.trim()) image.remove();
}

/** A blurred preview that stands beside the picture it stands for. */
function dropPreviews(copy: Document, base: string): void {
  for (const figure of copy.querySelectorAll('figure')) {
    const images = Array.from(figure.querySelectorAll('img'));
    if (images.length < 2) continue;
    const previews = images.filter((image) => hasOnlyStandIn(image, base));
    if (previews.length < images.length) for (const preview of previews) preview.remove();
  }
}

/**
 * Gives every picture of a copy the address it can be had from, whatever the page loads it by, and
 * takes out what stands there for it: blanks, previews, icons, what is written over it.
 * @param base what relative addresses are read against
 */
export function settlePictures(copy: Document, base: string, names: PageNames): void {
  renameElements(copy, names);
  renameObjects(copy);
  fillPictures(copy);
  settleFallbacks(copy, (image) => hasOnlyStandIn(image, base), isCounter(base));
  dropPreviews(copy, base);
  fillBoxes(copy);
  settleZoomable(copy);
  dropShareSigns(copy);
  for (const image of copy.querySelectorAll('img')) settle(image, base);
  for (const source of copy.querySelectorAll('picture > source')) source.remove();
}

const isCounter =
  (base: string) =>
  (image: Element): boolean => {
    const src = image.getAttribute('src') ?? '';
    return countsReaders(image, /^https?:/i.test(src) ? src : `${base}/${src}`);
  };

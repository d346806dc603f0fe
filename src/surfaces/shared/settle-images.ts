const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp);/i;

/** A picture of a pixel or two is there to count readers. */
const LEAST_SIDE = 3;

/** Makes pictures come late, and tell their host nothing of the reader; drops those of no use. */
export function settleImages(root: DocumentFragment): void {
  for (const image of root.querySelectorAll('img')) {
    if (isPicture(image)) settle(image);
    else image.remove();
  }
  const sized = root.querySelectorAll('[width], [height]');
  for (const element of sized) if (!mayHaveSize(element)) dropSize(element);
}

function isPicture(image: HTMLImageElement): boolean {
  const src = image.getAttribute('src') ?? '';
  const sides = ['width', 'height'].map((name) => Number(image.getAttribute(name) ?? LEAST_SIDE));
  return isPictureAddress(src) && !sides.some((side) => side < LEAST_SIDE);
}

/** Whether an address may be shown as a picture: http, https, or the data of one. */
export const isPictureAddress = (src: string): boolean =>
  /^https?:\/\//i.test(src) || PICTURE_DATA.test(src);

function settle(image: HTMLImageElement): void {
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  // A picture without words is decoration as far as we can know.
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

const mayHaveSize = (element: Element): boolean =>
  element.localName === 'img' || element.namespaceURI === MATHML;

function dropSize(element: Element): void {
  element.removeAttribute('width');
  element.removeAttribute('height');
}

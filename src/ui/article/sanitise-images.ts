import { countsReaders } from '../../article/metadata/pictures.ts';

/** Where the address of a picture waits: in `src` it would be fetched, with the reader's cookies. */
export const PICTURE = 'data-picture';

const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp);/i;

/** Lets no picture load by itself, and drops those of no use; `pictures/` fetches the others. */
export function sanitiseImages(root: DocumentFragment): void {
  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (isPictureAddress(src) && !countsReaders(image, src)) settle(image, src);
    else image.remove();
  }
  const sized = root.querySelectorAll('[width], [height]');
  for (const element of sized) if (!mayHaveSize(element)) dropSize(element);
}

/** Whether an address may be shown as a picture: http, https, or the data of one. */
export const isPictureAddress = (src: string): boolean =>
  /^https?:\/\//i.test(src) || PICTURE_DATA.test(src);

function settle(image: HTMLImageElement, src: string): void {
  if (!PICTURE_DATA.test(src)) {
    image.removeAttribute('src');
    image.setAttribute(PICTURE, src);
  }
  image.setAttribute('decoding', 'async');
  // A picture without words is decoration as far as we can know.
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

const SIZED = ['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg'];

const mayHaveSize = (element: Element): boolean =>
  element.localName === 'img' || SIZED.includes(element.namespaceURI ?? '');

function dropSize(element: Element): void {
  element.removeAttribute('width');
  element.removeAttribute('height');
}

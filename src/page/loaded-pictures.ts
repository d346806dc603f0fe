import { pictureAddress } from '../article/metadata/picture-address.ts';
import type { Reading } from '../model/article.ts';
import type { LoadedPicture, LoadedPictures } from '../model/pictures.ts';

/**
 * What the page of this script has loaded of the pictures that a reading of it names. Proof is the
 * picture itself: what a page says of its requests (`performance`) it can make up, and forgets.
 */
export function loadedPictures({ article, removals }: Reading): LoadedPictures {
  const named = new Set(
    [article.content, ...removals.map(({ html }) => html)].flatMap(addressesIn),
  );
  if (article.leadImage) named.add(article.leadImage.src);
  const found: Record<string, LoadedPicture> = {};
  for (const image of imagesOfPage()) {
    const picture = loaded(image);
    if (!picture) continue;
    for (const address of [pictureAddress(image, image.baseURI), picture.src])
      if (address && named.has(address)) found[address] ??= picture;
  }
  return found;
}

/** By a prototype's method: a page may put an element in the place of its document's own. */
const imagesOfPage = (): NodeListOf<HTMLImageElement> =>
  Document.prototype.querySelectorAll.call(document, 'img') as NodeListOf<HTMLImageElement>;

function loaded(image: HTMLImageElement): LoadedPicture | null {
  const { complete, currentSrc, naturalWidth, naturalHeight } = image;
  if (!complete || naturalWidth === 0 || !/^https?:/.test(currentSrc)) return null;
  return { src: currentSrc, width: naturalWidth, height: naturalHeight };
}

/** As a serialiser writes them: in double quotes, with `&amp;` for each `&`. */
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/ src="(http[^"]+)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );

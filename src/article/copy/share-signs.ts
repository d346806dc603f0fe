import { holdsWords } from '../removals/tidy-content.ts';
import { isSharing } from '../segment/links.ts';

/** So many elements at most stand between such a sign and what lies under it. */
const MOST_UP = 4;

/** A box with more is no picture. */
const MOST_IMAGES = 20;

const isSign = (link: Element): boolean => isSharing(link) && !holdsWords(link);

const isSigned = (image: Element): boolean => {
  const link = image.closest('a[href]');
  return link !== null && isSign(link);
};

/** Whether a picture that passes nothing on stands in the same box, without a word. */
function liesOverPicture(link: Element): boolean {
  let box = link.parentElement;
  for (let up = 0; box && up < MOST_UP && !holdsWords(box); up++) {
    const images = box.getElementsByTagName('img');
    if (images.length > MOST_IMAGES) return false;
    if (images.length > 0 && Array.from(images).some((image) => !isSigned(image))) return true;
    box = box.parentElement;
  }
  return false;
}

/**
 * Takes away the signs that lie over a picture to pass it on ("Pin it"): with them the picture would
 * look like a row of such signs.
 */
export function dropShareSigns(copy: Document): void {
  const signs = Array.from(copy.querySelectorAll('a[href]')).filter(isSign);
  for (const link of signs.filter(liesOverPicture)) link.remove();
}

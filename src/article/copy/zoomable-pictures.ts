import { holdsWords } from '../removals/tidy-content.ts';

const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|svg|avif|heic|tiff?|bmp)$/i;
const SIDES = /^\d{2,5}\s*[×x✕]\s*\d{2,5}(?:\s*(?:px)?)/i;
const BYTES = /\d\s*(?:[kmg]i?b|bytes|ko|mo|кб|мб)$/i;
/** Beside the size of a file, words this short are its name. */
const LONGEST_NAME = 120;

function* wordsIn(node: Node): Generator<Text> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      if (child.nodeValue?.trim()) yield child as Text;
    } else yield* wordsIn(child);
  }
}

const isSize = (text: string): boolean => SIDES.test(text) || BYTES.test(text);

/** What is written over a picture that opens large: the name of its file, its sides, its bytes. */
function dropFileWords(link: Element): void {
  const nodes = [...wordsIn(link)];
  const texts = nodes.map((node) => (node.nodeValue ?? '').trim());
  const isOfFile = texts.every(
    (text) => isSize(text) || IMAGE_FILE.test(text) || text.length <= LONGEST_NAME,
  );
  if (!isOfFile || !texts.some((text) => isSize(text) || IMAGE_FILE.test(text))) return;
  for (const node of nodes) node.remove();
}

const LEAST_SIDE = 150;

/** A picture that is content: one of a figure, or of some size. */
const isLarge = (picture: Element): boolean =>
  picture.localName === 'picture' ||
  picture.hasAttribute('srcset') ||
  picture.hasAttribute('data-srcset') ||
  Number.parseInt(picture.getAttribute('width') ?? '', 10) >= LEAST_SIDE ||
  picture.closest('figure') !== null;

/** Buttons are never read: a picture that is one, to be clicked and seen large, comes out of it. */
function openButtons(copy: Document): void {
  for (const button of copy.querySelectorAll('button')) {
    const picture = button.querySelector('picture,img');
    if (picture && isLarge(picture)) button.replaceWith(picture);
  }
}

const NAMED = /lightbox|zoom|overlay|popup|modal|dialog/i;

const opensPicture = (box: Element): boolean =>
  box.closest('figure') !== null ||
  [box.closest('a'), ...box.querySelectorAll('a')].some((link) =>
    IMAGE_FILE.test((link?.getAttribute('href') ?? '').split(/[?#]/)[0] ?? ''),
  );

/** Elements round pictures; pages have fewer of them than elements with names. */
function boxesRound(images: Iterable<Element>): Set<Element> {
  const boxes = new Set<Element>();
  for (const image of images)
    for (let up = image.parentElement; up && !boxes.has(up); up = up.parentElement) boxes.add(up);
  return boxes;
}

/** A figure may hold its caption. */
const isOfWords = (box: Element): boolean => box.localName !== 'figure' && holdsWords(box);

/** A box round such a picture is named after what a click opens, and is none of it. */
function forgetNames(copy: Document): void {
  for (const box of boxesRound(copy.querySelectorAll('img')))
    if (NAMED.test(box.getAttribute('class') ?? '') && !isOfWords(box) && opensPicture(box))
      box.removeAttribute('class');
}

/** Links with pictures in them: pages have fewer pictures than links. */
function linksRound(images: Iterable<Element>): Set<Element> {
  const links = new Set<Element>();
  for (const image of images) {
    const link = image.closest('a[href]');
    if (link) links.add(link);
  }
  return links;
}

/** Leaves of pictures that open large the pictures themselves. */
export function settleZoomable(copy: Document): void {
  openButtons(copy);
  for (const link of linksRound(copy.querySelectorAll('img')))
    if (holdsWords(link)) dropFileWords(link);
  forgetNames(copy);
}

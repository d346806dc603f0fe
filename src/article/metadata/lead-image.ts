import type { LeadImage } from '../../model/article.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { isPixel } from '../removals/tidy-content.ts';
import { isSharing } from '../segment/links.ts';
import { openingBlocks, type RuleContext } from '../segment/rule-context.ts';
import { sanitiseImage } from './picture-address.ts';

/** The picture's name without sizes and endings, by which two addresses of it can be told. */
const nameOf = (address: string): string =>
  (address.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]?\d+x\d*|@\d+x|[-_](?:scaled|large|medium|small|thumb)$/g, '')
    .toLowerCase();

/** Characters of running text before an element, below the root. */
function wordsBefore(root: Element, element: Element): number {
  let length = 0;
  const walk = (node: Node): boolean => {
    if (node === element) return true;
    if (node.nodeType === 3) length += foldWhitespace(node.nodeValue ?? '').length;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (walk(child)) return true;
    return false;
  };
  walk(root);
  return length;
}

const isShareSign = (image: Element): boolean => {
  const link = image.closest('a[href]');
  return link !== null && isSharing(link);
};

/** The first picture of the content or, above it, between headline and text. */
function firstImage(context: RuleContext): Element | null {
  const above = openingBlocks(context).filter(
    (block) => block.images > 0 && !context.root.contains(block.element),
  );
  const within = [above[0]?.element, context.root].flatMap((root) => [
    ...(root?.querySelectorAll('img') ?? []),
  ]);
  return within.find((image) => !isPixel(image, context.url) && !isShareSign(image)) ?? null;
}

/**
 * Lifts the picture above the text out of the content: the one the page is shared with, or a first
 * picture before any paragraph. Its caption goes with it.
 */
export function liftLeadImage(context: RuleContext, captions: readonly string[]): LeadImage | null {
  const { root, metadata, url } = context;
  const image = firstImage(context);
  if (!image) return null;
  sanitiseImage(image, url);
  const src = image.getAttribute('src') ?? '';
  const box = image.closest('figure') ?? image;
  const before = root.contains(box) ? wordsBefore(root, box) : 0;
  const shared =
    metadata.image !== null && nameOf(src) !== '' && nameOf(src) === nameOf(metadata.image);
  if (!/^https?:/.test(src) || before > (shared ? 400 : 40)) return null;
  const said = foldWhitespace((box === image ? nearby(image) : box).textContent ?? '');
  const caption = captions[0] && said.endsWith(captions[0]) ? captions[0] : '';
  const alt = foldWhitespace(image.getAttribute('alt') ?? '');
  const shell = box !== image ? box : smallBox(image, root, said, caption);
  if (root.contains(shell)) shell.remove();
  return { src, alt, caption };
}

/** The nearest element round a picture that holds words. */
function nearby(image: Element): Element {
  let box = image;
  for (let up = 0; up < 4 && box.parentElement && !box.textContent?.trim(); up++)
    box = box.parentElement;
  return box;
}

/** Without a `<figure>`: the box that holds the picture and its caption and nothing else. */
function smallBox(image: Element, root: Element, said: string, caption: string): Element {
  let box: Element = image;
  for (let up = image.parentElement; up && up !== root; up = up.parentElement) {
    const text = foldWhitespace(up.textContent ?? '');
    if (
      text.length > Math.max(said.length, caption.length) ||
      (text && !caption) ||
      up.querySelectorAll('img').length > 1
    )
      break;
    box = up;
  }
  return box;
}

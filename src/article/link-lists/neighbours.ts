import { foldWhitespace } from '../../text/whitespace.ts';
import { countWords } from '../../text/words.ts';
import type { PageAnalysis } from '../analyse-page.ts';
import { allMatching, attributeOf, parentOf } from '../copy/unclobbered.ts';
import type { Block } from '../segment/block.ts';
import { absoluteUrl, sameSite } from '../segment/links.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { mayGo } from './choose-groups.ts';

/** Signs that point back and on, as pages print them beside the posts before and after. */
const BACK = /[←«‹⟵⇐❮◀◄⬅≪〈＜<]/u;
const ON = /[→»›⟶⇒❯▶►➡≫〉＞>]/u;
/** Fewer words name no story: "Older", "Next". */
const LEAST_WORDS = 2;
/** Blocks between the two at the most. */
const MOST_BETWEEN = 3;

/** "Chapter 4: …", "4. …", "第4章": what comes before and after is the same work. */
const NUMBERED = /^\P{N}{0,12}\p{N}+(?:[.:)．：、章回話]|\s[–—-]|$)/u;

type Side = 'back' | 'on';

/** A block whose one link leads to the post before or after. */
interface Pointer {
  block: Block;
  side: Side;
}

/** What a block says besides its link, and the ends of the link's own words: where signs stand. */
function signsOf(block: Block, words: string): string {
  const at = block.text.indexOf(words);
  const beside =
    at < 0 ? block.text : block.text.slice(0, at) + block.text.slice(at + words.length);
  return `${beside} ${words.slice(0, 2)} ${words.slice(-2)}`;
}

function sideOf(block: Block, link: Element, words: string): Side | null {
  const rel = ` ${attributeOf(link, 'rel')} `.toLowerCase();
  if (/ prev(?:ious)? /.test(rel)) return 'back';
  if (/ next /.test(rel)) return 'on';
  const signs = signsOf(block, words);
  const [back, on] = [BACK.test(signs), ON.test(signs)];
  return back === on ? null : back ? 'back' : 'on';
}

/** Not the page itself, as its parts and its own second page are, nor what stands below it. */
function leadsBeside(link: Element, url: string): boolean {
  const [here, there] = [absoluteUrl(url, url), absoluteUrl(attributeOf(link, 'href'), url)];
  if (!here || !there || !sameSite(here, there) || there.pathname.length < 2) return false;
  const folder = here.pathname.replace(/\/$/, '');
  return there.pathname !== here.pathname && !there.pathname.startsWith(`${folder}/`);
}

function pointerOf(block: Block, { url }: RuleContext): Pointer | null {
  const links = new Set(block.links.map((link) => attributeOf(link, 'href')));
  const [link] = block.links;
  if (!link || links.size !== 1 || !leadsBeside(link, url)) return null;
  const words = foldWhitespace(link.textContent ?? '');
  if (countWords(words) < LEAST_WORDS || NUMBERED.test(words)) return null;
  const side = sideOf(block, link, words);
  return side && { block, side };
}

/** The smallest element of the page round two others; null where they stand in no tree together. */
function around(one: Element, other: Element): Element | null {
  for (let up: Element | null = one; up; up = parentOf(up))
    if (Node.prototype.contains.call(up, other)) return up;
  return null;
}

const targetsIn = (element: Element): number =>
  new Set(allMatching(element, 'a[href]').map((link) => attributeOf(link, 'href'))).size;

/**
 * The post before and the post after, below the text: two links in one box, one with a sign that points
 * back, the other with one that points on, or so named to machines (HTML, "Link types"). In a manual
 * they are the order in which it is read.
 * @returns the element of the page that holds both and no other link; null where there is none
 */
export function findNeighbours({
  context,
  originOf,
}: Pick<PageAnalysis, 'context' | 'originOf'>): Element | null {
  if (context.kind === 'documentation') return null;
  let before: Pointer | null = null;
  for (const block of context.page.blocks.slice(context.lastProse + 1)) {
    const pointer = pointerOf(block, context);
    if (!pointer) continue;
    const isPair = before && block.index - before.block.index <= MOST_BETWEEN + 1;
    if (before && isPair && before.side !== pointer.side) {
      const [one, other] = [originOf.get(before.block.element), originOf.get(block.element)];
      const box = one && other ? around(one, other) : null;
      if (box && targetsIn(box) === 2 && mayGo(box)) return box;
    }
    before = pointer;
  }
  return null;
}

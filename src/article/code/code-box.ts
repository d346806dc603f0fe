import { tagOf } from '../segment/tags.ts';

/** What no frame of a listing holds beside it. */
const TEXT_TAGS = new Set(
  'PRE P H1 H2 H3 H4 H5 H6 TABLE BLOCKQUOTE DL IMG PICTURE VIDEO MAIN ARTICLE'.split(' '),
);
/** What a listing may stand in that is no frame of it. */
const HOLDERS = new Set('BODY MAIN ARTICLE LI TD TH DD BLOCKQUOTE DETAILS'.split(' '));
const MOST_LEVELS = 5;
const MOST_NODES = 60;
const MOST_CHARACTERS = 160;

/** Counts what an element holds beside one part of it, and stops once that is more than a frame has. */
class FrameMeter {
  #nodes = 0;
  #characters = 0;

  constructor(readonly part: Element) {}

  holdsLittle(parent: Element): boolean {
    for (let child = parent.firstChild; child; child = child.nextSibling)
      if (child !== this.part && !this.#isLittle(child)) return false;
    return true;
  }

  #isLittle(node: Node): boolean {
    if (++this.#nodes > MOST_NODES) return false;
    if (node.nodeType === 3) this.#characters += (node.nodeValue ?? '').trim().length;
    if (this.#characters > MOST_CHARACTERS) return false;
    if (node.nodeType !== 1) return true;
    return !TEXT_TAGS.has(tagOf(node as Element)) && this.holdsLittle(node as Element);
  }
}

/** The elements round a listing that hold nothing else but its labels and buttons, the inmost first. */
export function framesOf(listing: Element): Element[] {
  const frames: Element[] = [];
  let part = listing;
  for (let up = part.parentElement; up && frames.length < MOST_LEVELS; up = up.parentElement) {
    if (HOLDERS.has(tagOf(up)) || !new FrameMeter(part).holdsLittle(up)) break;
    frames.push(up);
    part = up;
  }
  return frames;
}

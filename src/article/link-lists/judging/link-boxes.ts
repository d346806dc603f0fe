import type { Block } from '../../segment/block.ts';
import { addText, noText, type TextSums, textOf } from '../../segment/block-sums.ts';
import { withoutHash } from './link-targets.ts';

/** What stands below one element, counted for its links. */
export interface LinkBox extends TextSums {
  element: Element | null;
  outer: LinkBox | null;
  /** Links, those with words like a headline's, those of a word or two, those to the page's own site. */
  links: number;
  headlines: number;
  short: number;
  onSite: number;
  /** Of links: how alike the page's own address theirs are, and their words, added up. */
  likeness: number;
  linkWords: number;
  linkWordsSquared: number;
  /** Links that stand on the page more than once. */
  repeated: number;
  /** The most words that one of its links has, and the likeness of the one most alike. */
  mostWords: number;
  mostLikeness: number;
  /** Links without a block of their own, as those that lie over a whole card, and their likeness. */
  bare: number;
  bareLikeness: number;
  /** Where all its links lead: '' without any, null where they lead to several places. */
  target: string | null;
}

/** One link of a page and the block it stands in. */
export interface PlacedLink {
  link: Element;
  block: Block;
  words: number;
  /** Without words of its own. */
  isBare: boolean;
  onSite: boolean;
  /** How alike the page's own address its address is, 0 to 1. */
  likeness: number;
  isRepeated: boolean;
}

const HEADLINE_WORDS = 4;
const SHORT_WORDS = 2;

const newBox = (element: Element | null, outer: LinkBox | null): LinkBox => ({
  element,
  outer,
  links: 0,
  headlines: 0,
  short: 0,
  onSite: 0,
  likeness: 0,
  linkWords: 0,
  linkWordsSquared: 0,
  repeated: 0,
  mostWords: 0,
  mostLikeness: 0,
  bare: 0,
  bareLikeness: 0,
  target: '',
  ...noText(),
});

function addLink(box: LinkBox, { words, onSite, likeness, isRepeated }: PlacedLink): void {
  box.likeness += likeness;
  box.linkWords += words;
  box.linkWordsSquared += words * words;
  if (isRepeated) box.repeated++;
  box.mostWords = Math.max(box.mostWords, words);
  box.mostLikeness = Math.max(box.mostLikeness, likeness);
  box.links++;
  if (words >= HEADLINE_WORDS) box.headlines++;
  if (words <= SHORT_WORDS) box.short++;
  if (onSite) box.onSite++;
}

/** A link that stands in no block, since it has no words. */
export interface BareLink {
  link: Element;
  likeness: number;
}

const targetOf = (link: Element): string => withoutHash(link.getAttribute('href') ?? '');

function addTarget(box: LinkBox, target: string): void {
  if (box.target !== target) box.target = box.target === '' ? target : null;
}

/** Blocks and links of a page added up under every element that they stand in. */
export class LinkBoxes {
  readonly whole = newBox(null, null);
  #top: Element;
  #boxes = new Map<Element, LinkBox>();

  constructor(
    blocks: readonly Block[],
    links: readonly PlacedLink[],
    bare: readonly BareLink[],
    top: Element,
  ) {
    this.#top = top;
    for (const block of blocks) {
      const text = textOf(block);
      this.#each(block.element, (box) => addText(box, text));
    }
    for (const placed of links) {
      const target = targetOf(placed.link);
      this.#each(placed.block.element, (box) => {
        addLink(box, placed);
        addTarget(box, target);
      });
    }
    for (const { link, likeness } of bare) {
      const target = targetOf(link);
      this.#each(link, (box) => {
        box.bare++;
        box.bareLikeness += likeness;
        addTarget(box, target);
      });
    }
  }

  #each(element: Element, add: (box: LinkBox) => void): void {
    for (let box: LinkBox | null = this.of(element); box; box = box.outer) add(box);
  }

  /** The box of an element; made where there is none. */
  of(element: Element | null): LinkBox {
    if (!element || element === this.#top) return this.whole;
    const known = this.#boxes.get(element);
    if (known) return known;
    const box = newBox(element, this.of(element.parentElement));
    this.#boxes.set(element, box);
    return box;
  }

  /** The largest box round an element whose links all lead to one place; null where there is none. */
  entry(element: Element): LinkBox | null {
    let box = this.of(element);
    if (!box.target) return null;
    while (box.outer?.element && box.outer.target) box = box.outer;
    return box;
  }

  /** The smallest box round an element that has so many links; the whole where none has. */
  around(element: Element, links: number): LinkBox {
    let box = this.of(element);
    while (box.outer && box.links < links) box = box.outer;
    return box;
  }
}

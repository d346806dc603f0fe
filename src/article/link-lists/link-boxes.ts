import type { Block } from '../segment/block.ts';

/** What stands below one element, counted for its links. */
export interface LinkBox {
  element: Element | null;
  outer: LinkBox | null;
  /** Links, those with words like a headline's, those of a word or two, those to the page's own site. */
  links: number;
  headlines: number;
  short: number;
  onSite: number;
  pictures: number;
  words: number;
  /** Characters, and how many of them are inside links. */
  length: number;
  linked: number;
  prose: number;
  blocks: number;
}

/** One link of a page and the block it stands in. */
export interface PlacedLink {
  link: Element;
  block: Block;
  words: number;
  onSite: boolean;
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
  pictures: 0,
  words: 0,
  length: 0,
  linked: 0,
  prose: 0,
  blocks: 0,
});

function addBlock(box: LinkBox, block: Block): void {
  box.pictures += block.images;
  box.words += block.words;
  box.length += block.length;
  box.linked += block.linked;
  box.prose += block.prose;
  box.blocks++;
}

function addLink(box: LinkBox, { words, onSite }: PlacedLink): void {
  box.links++;
  if (words >= HEADLINE_WORDS) box.headlines++;
  if (words <= SHORT_WORDS) box.short++;
  if (onSite) box.onSite++;
}

/** Blocks and links of a page added up under every element that they stand in. */
export class LinkBoxes {
  readonly whole = newBox(null, null);
  #top: Element;
  #boxes = new Map<Element, LinkBox>();

  constructor(blocks: readonly Block[], links: readonly PlacedLink[], top: Element) {
    this.#top = top;
    for (const block of blocks) this.#each(block.element, (box) => addBlock(box, block));
    for (const link of links) this.#each(link.block.element, (box) => addLink(box, link));
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

  /** The smallest box round an element that has so many links; the whole where none has. */
  around(element: Element, links: number): LinkBox {
    let box = this.of(element);
    while (box.outer && box.links < links) box = box.outer;
    return box;
  }
}

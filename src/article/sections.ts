import type { Block } from './block.ts';
import { plainProse } from './main-content.ts';

/** What the blocks below one element come to. */
export interface Section {
  words: number;
  /** Characters, and how many of them are inside links. */
  length: number;
  linked: number;
  /** Running text in weighted characters (main-content.ts). */
  prose: number;
  images: number;
  blocks: number;
  headings: number;
}

const emptySection = (): Section => ({
  words: 0,
  length: 0,
  linked: 0,
  prose: 0,
  images: 0,
  blocks: 0,
  headings: 0,
});

function addTo(section: Section, block: Block, prose: number): void {
  section.words += block.words;
  section.length += block.length;
  section.linked += block.linked;
  section.prose += prose;
  section.images += block.images;
  section.blocks++;
  if (block.heading) section.headings++;
}

/** How an element looks to a style sheet: its tag and its class names. */
export const shapeOf = (element: Element): string =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Blocks added up under every element between them and a root. */
export class Sections {
  readonly whole = emptySection();
  #root: Element;
  #sections = new Map<Element, Section>();
  #shapes = new Map<Element, Map<string, number>>();

  constructor(blocks: readonly Block[], root: Element) {
    this.#root = root;
    for (const block of blocks) {
      const prose = plainProse(block);
      addTo(this.whole, block, prose);
      for (const element of this.above(block)) addTo(this.#made(element), block, prose);
    }
  }

  #made(element: Element): Section {
    const section = this.#sections.get(element) ?? emptySection();
    this.#sections.set(element, section);
    return section;
  }

  /** A block's element and those it stands in, from the inside out, below the root. */
  *above(block: Block): Generator<Element> {
    for (
      let element: Element | null = block.element;
      element && element !== this.#root;
      element = element.parentElement
    )
      yield element;
  }

  /** How many siblings of an element have its shape. */
  alike(element: Element): number {
    const parent = element.parentElement;
    if (!parent) return 0;
    let shapes = this.#shapes.get(parent);
    if (!shapes) {
      shapes = new Map();
      for (const child of parent.children)
        shapes.set(shapeOf(child), (shapes.get(shapeOf(child)) ?? 0) + 1);
      this.#shapes.set(parent, shapes);
    }
    return (shapes.get(shapeOf(element)) ?? 1) - 1;
  }

  /** The smallest section round a block that has so many words; the whole where none has. */
  around(block: Block, words: number): Section {
    for (const element of this.above(block)) {
      const section = this.#sections.get(element);
      if (section && section.words >= words) return section;
    }
    return this.whole;
  }

  /** The largest section round a block that holds no more than half of the prose. */
  box(block: Block): Section {
    let box = emptySection();
    for (const element of this.above(block)) {
      const section = this.#sections.get(element);
      if (!section || section.prose > this.whole.prose / 2) break;
      box = section;
    }
    return box;
  }

  /** How many cards stand beside the one that a block is in; 0 where it is in none. */
  cardsBeside(block: Block): number {
    for (const element of this.above(block)) {
      const section = this.#sections.get(element);
      if (!section || section.words > 150) return 0;
      if (section.blocks >= 2 && this.alike(element) >= 2) return this.alike(element);
    }
    return 0;
  }
}

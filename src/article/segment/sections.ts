import { AlikeSiblings } from './alike-siblings.ts';
import type { Block } from './block.ts';
import { addText, noText, type TextSums, textOf } from './block-sums.ts';

/** What the blocks below one element come to. */
export interface Section extends TextSums {
  /** The element it adds up, and the section round it; null for the whole. */
  element: Element | null;
  outer: Section | null;
}

const emptySection = (element: Element | null, outer: Section | null): Section => ({
  element,
  outer,
  ...noText(),
});

const NOTHING = emptySection(null, null);

/** Blocks added up under every element between them and a root. */
export class Sections {
  readonly whole = emptySection(null, null);
  #root: Element;
  #sections = new Map<Element, Section>();
  #alike = new Map<Element, number>();
  readonly #siblings = new AlikeSiblings();

  constructor(blocks: readonly Block[], root: Element) {
    this.#root = root;
    for (const block of blocks) {
      const text = textOf(block);
      for (
        let section: Section | null = this.#made(block.element);
        section;
        section = section.outer
      )
        addText(section, text);
    }
  }

  #made(element: Element | null): Section {
    if (!element || element === this.#root) return this.whole;
    const known = this.#sections.get(element);
    if (known) return known;
    const section = emptySection(element, this.#made(element.parentElement));
    this.#sections.set(element, section);
    return section;
  }

  /** How many siblings of an element have its shape. */
  alike(element: Element): number {
    let count = this.#alike.get(element);
    if (count === undefined) {
      count = this.#siblings.count(element);
      this.#alike.set(element, count);
    }
    return count;
  }

  #of(block: Block): Section {
    return this.#sections.get(block.element) ?? this.whole;
  }

  /** The smallest section round a block that has so many words; the whole where none has. */
  around(block: Block, words: number): Section {
    let section = this.#of(block);
    while (section.outer && section.words < words) section = section.outer;
    return section;
  }

  /** The largest section round a block that holds no more than half of the prose. */
  box(block: Block): Section {
    const most = this.whole.prose / 2;
    let box = NOTHING;
    for (
      let section = this.#of(block);
      section.outer && section.prose <= most;
      section = section.outer
    )
      box = section;
    return box;
  }

  /** The card that a block is in: a small element beside others of its shape; null where in none. */
  cardOf(block: Block): Element | null {
    for (
      let section = this.#of(block);
      section.element && section.outer && section.words <= 150;
      section = section.outer
    ) {
      if (section.blocks >= 2 && this.alike(section.element) >= 2) return section.element;
    }
    return null;
  }

  /** How many cards stand beside the one that a block is in; 0 where it is in none. */
  cardsBeside(block: Block): number {
    const card = this.cardOf(block);
    return card ? this.alike(card) : 0;
  }
}

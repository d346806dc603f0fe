import { shapeOf } from '../../segment/alike-siblings.ts';
import type { Block } from '../../segment/block.ts';
import type { RuleContext } from '../../segment/rule-context.ts';
import type { Sections } from '../../segment/sections.ts';
import { sumByElement } from '../../segment/sum-by-element.ts';
import { share } from '../../trees/measures.ts';

/** Blocks on either side that are looked at for one that was taken. */
const FAR = 10;
const QUOTES = /["“”„«»「」『』‹›]/g;

const lengthOf = ({ length }: Block): number => length;

/** Characters of the blocks of one look, and how many of them were taken. */
interface Kin {
  length: number;
  taken: number;
}

/** Reads the company of a block: what the rules with a name took beside it, round it and of its look. */
export class CompanyReader {
  readonly #context: RuleContext;
  readonly #sections: Sections;
  readonly #left: ReadonlySet<Block>;
  readonly #takenIn: ReadonlyMap<Element, number>;
  readonly #allIn: ReadonlyMap<Element, number>;
  readonly #kin = new Map<string, Kin>();
  /** How many elements in each held something to press. */
  readonly #pressed = new Map<Element, number>();

  constructor(context: RuleContext, sections: Sections) {
    const { page, root } = context;
    this.#context = context;
    this.#sections = sections;
    this.#left = new Set(context.blocks);
    const inside = page.blocks.filter(({ element }) => root.contains(element));
    const taken = inside.filter((block) => !this.#left.has(block));
    this.#allIn = sumByElement(inside, lengthOf, root);
    this.#takenIn = sumByElement(taken, lengthOf, root);
    for (const block of page.blocks) this.#kinOf(block).length += block.length;
    for (const block of taken) this.#kinOf(block).taken += block.length;
    for (const element of page.pressed) this.#addPressed(element);
  }

  #kinOf({ element }: Block): Kin {
    const shape = shapeOf(element);
    const kin = this.#kin.get(shape) ?? { length: 0, taken: 0 };
    this.#kin.set(shape, kin);
    return kin;
  }

  #addPressed(element: Element): void {
    for (let at: Element | null = element; at && at !== this.#context.root; at = at.parentElement)
      this.#pressed.set(at, (this.#pressed.get(at) ?? 0) + 1);
  }

  read(block: Block) {
    const kin = this.#kin.get(shapeOf(block.element));
    const box = this.#sections.box(block).element ?? block.element;
    return {
      takenBefore: this.#toTaken(block, -1),
      takenAfter: this.#toTaken(block, 1),
      takenBox: share(this.#takenIn.get(box) ?? 0, this.#allIn.get(box) ?? 0),
      takenBeside: this.#takenBeside(block),
      kinTaken: kin ? share(kin.taken, kin.length) : 0,
      pressed: Math.min(4, this.#pressed.get(box) ?? 0),
      quotes: Math.min(6, block.text.match(QUOTES)?.length ?? 0),
    };
  }

  /** Steps to the next block on one side that was taken, or stands outside of the main content. */
  #toTaken({ index }: Block, step: 1 | -1): number {
    const { blocks } = this.#context.page;
    for (let distance = 1; distance <= FAR; distance++) {
      const block = blocks[index + step * distance];
      if (!block) break;
      if (block.length > 0 && !this.#left.has(block)) return distance;
    }
    return FAR + 1;
  }

  /** How much was taken of the smallest element round a block of which something was. */
  #takenBeside({ element }: Block): number {
    for (let at: Element | null = element; at && at !== this.#context.root; at = at.parentElement) {
      const taken = this.#takenIn.get(at);
      if (taken) return share(taken, this.#allIn.get(at) ?? 0);
    }
    return 0;
  }
}

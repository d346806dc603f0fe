import type { Block } from './block.ts';

/** An element round the block that was added last, and what was added up in it since it was entered. */
interface Open {
  element: Element;
  sum: number;
}

/** Adds up what stands in elements, going in and out of them as it comes: each is seen once, not once a block. */
class ElementSums {
  readonly sums = new Map<Element, number>();
  readonly #top: Element;
  /** From the outermost in. */
  readonly #open: Open[] = [];
  readonly #places = new Map<Element, number>();

  constructor(top: Element) {
    this.#top = top;
  }

  add(element: Element, amount: number): void {
    const entered: Element[] = [];
    let at: Element | null = element;
    while (at && !this.#places.has(at)) {
      entered.push(at);
      at = at === this.#top ? null : at.parentElement;
    }
    this.leave(at ? (this.#places.get(at) ?? 0) + 1 : 0);
    for (let index = entered.length - 1; index >= 0; index--)
      this.#enter(entered[index] as Element);
    (this.#open.at(-1) as Open).sum += amount;
  }

  #enter(element: Element): void {
    this.#places.set(element, this.#open.length);
    this.#open.push({ element, sum: 0 });
  }

  /** Leaves all but so many of the outermost; what was in one is in the next. */
  leave(kept: number): void {
    while (this.#open.length > kept) {
      const { element, sum } = this.#open.pop() as Open;
      this.#places.delete(element);
      this.sums.set(element, (this.sums.get(element) ?? 0) + sum);
      const outer = this.#open.at(-1);
      if (outer) outer.sum += sum;
    }
  }
}

/** Adds up a measure of blocks under every element they stand in. */
export function sumByElement(
  blocks: readonly Block[],
  measure: (block: Block) => number,
  top: Element,
): Map<Element, number> {
  const adding = new ElementSums(top);
  for (const block of blocks) {
    const amount = measure(block);
    if (amount !== 0) adding.add(block.element, amount);
  }
  adding.leave(0);
  return adding.sums;
}

/** How many blocks with words stand below each element, `top` and what is in it. */
export const countWordy = (blocks: readonly Block[], top: Element): Map<Element, number> =>
  sumByElement(blocks, ({ length }) => (length > 0 ? 1 : 0), top);

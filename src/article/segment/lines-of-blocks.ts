import type { Block } from './block.ts';

/**
 * Answers what stands before and after a block with words, at once: every label and list of a page
 * asks, and a page may hold thousands of either.
 */
export class LinesOfBlocks {
  /** Blocks with words, in order, and their indices. */
  readonly #lines: readonly Block[];

  /** @param blocks in the order of their indices */
  constructor(blocks: readonly Block[]) {
    this.#lines = blocks.filter(({ length }) => length > 0);
  }

  /** The last line that stands before an index; undefined where none does. */
  before(index: number): Block | undefined {
    return this.#lines[this.#placeOf(index) - 1];
  }

  /** The first line that stands behind an index. */
  after(index: number): Block | undefined {
    return this.#lines[this.#placeOf(index + 1)];
  }

  /** How many lines stand before an index, by halving. */
  #placeOf(index: number): number {
    let [from, to] = [0, this.#lines.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#lines[middle]?.index ?? 0) < index) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const known = new WeakMap<readonly Block[], LinesOfBlocks>();

/** The lines of some blocks that do not change any more, read once. */
export function linesIn(blocks: readonly Block[]): LinesOfBlocks {
  const lines = known.get(blocks) ?? new LinesOfBlocks(blocks);
  known.set(blocks, lines);
  return lines;
}

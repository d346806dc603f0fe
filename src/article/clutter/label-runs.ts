import { Hint } from '../segment/hints.ts';
import { leadsElsewhere } from '../segment/link-directions.ts';
import type { Block } from '../segment/page-blocks.ts';

/** Reads like a headline: some words, no full stop, no list mark. */
export const isHeadline = (block: Block): boolean =>
  block.words >= 3 &&
  block.words <= 30 &&
  block.length >= 15 &&
  !/[.;:。,]["”’]?\s*$/.test(block.text) &&
  !block.code &&
  !block.inTable;

/** Small print that stands between headlines in such lists: a date, a section, a number. */
const isTrimming = (block: Block): boolean => block.words <= 5;

/** Text, or a list of the author's own, ends what any label speaks of. */
const endsAll = (block: Block): boolean =>
  (block.hints & (Hint.references | Hint.contents)) !== 0 ||
  (block.length > 0 && !isHeadline(block) && !isTrimming(block));

/** For each block the place where what it would be the label of ends: a heading ends at its like, too. */
function endsOfRuns(blocks: readonly Block[]): number[] {
  const ends = new Array<number>(blocks.length);
  /** Places of the headings to come, the lesser of rank outside: one is met by all of less. */
  const headings: number[] = [];
  let end = blocks.length;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { heading } = blocks[at] as Block;
    if (heading > 0)
      while (headings.length && (blocks[headings.at(-1) ?? 0]?.heading ?? 0) > heading)
        headings.pop();
    ends[at] = Math.min(end, (heading > 0 && headings.at(-1)) || end);
    if (heading > 0) headings.push(at);
    if (endsAll(blocks[at] as Block)) end = at;
  }
  return ends;
}

/** Sums before each place, so that the sum of any run takes one step. */
function sumsBefore(blocks: readonly Block[], test: (block: Block) => boolean): number[] {
  const sums = [0];
  for (const block of blocks) sums.push((sums.at(-1) ?? 0) + (test(block) ? 1 : 0));
  return sums;
}

/**
 * What would stand under each line of a page if it were a label: told for all at once, since any
 * short line may be one, and run after run would be read again.
 */
export class LabelRuns {
  readonly #blocks: readonly Block[];
  readonly #isHeadline: (block: Block) => boolean;
  readonly #ends: readonly number[];
  readonly #headlines: readonly number[];
  #listed: readonly number[] | null = null;
  #off: readonly number[] | null = null;

  constructor(blocks: readonly Block[], url: string) {
    this.#blocks = blocks;
    this.#isHeadline = (block) => isHeadline(block) && !leadsElsewhere(block, url);
    this.#ends = endsOfRuns(blocks);
    this.#headlines = sumsBefore(blocks, this.#isHeadline);
  }

  /** The blocks under the one at a place, up to where they end. */
  under(at: number): Block[] {
    return this.#blocks.slice(at + 1, this.#ends[at]);
  }

  /** How many headlines are under it that lead to no other site. */
  headlines(at: number): number {
    return this.#within(this.#headlines, at);
  }

  /** Whether some of them are entries of a list. */
  hasEntries(at: number): boolean {
    this.#listed ??= sumsBefore(this.#blocks, (block) => block.inList && this.#isHeadline(block));
    return this.#within(this.#listed, at) > 0;
  }

  /** The share of them that are off the subject. */
  shareOff(at: number, off: ReadonlySet<Block>): number {
    this.#off ??= sumsBefore(this.#blocks, (block) => this.#isHeadline(block) && off.has(block));
    return this.#within(this.#off, at) / this.headlines(at);
  }

  #within(sums: readonly number[], at: number): number {
    return (sums[this.#ends[at] ?? 0] ?? 0) - (sums[at + 1] ?? 0);
  }
}

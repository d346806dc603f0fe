import type { Block } from './block.ts';

/** The characters of some blocks. */
export const charactersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { length }) => sum + length, 0);

/** The words of some blocks. */
export const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { words }) => sum + words, 0);

/** The running text of some blocks, in weighted characters. */
export const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { prose }) => sum + prose, 0);

/** What is said in some blocks, links and all, added up. */
export interface TextSums {
  blocks: number;
  words: number;
  /** Characters, and how many of them are inside links. */
  length: number;
  linked: number;
  /** Running text in weighted characters (main-content.ts). */
  prose: number;
  images: number;
  headings: number;
  /** Short lines without links that hold a figure: dates, times, numbers of comments. */
  figures: number;
}

/** Sums to begin with. */
export const noText = (): TextSums => ({
  blocks: 0,
  words: 0,
  length: 0,
  linked: 0,
  prose: 0,
  images: 0,
  headings: 0,
  figures: 0,
});

const FIGURE_WORDS = 8;

const isFigure = ({ words, linked, text }: Block): boolean =>
  words > 0 && words <= FIGURE_WORDS && linked === 0 && /\p{N}/u.test(text);

/** What one block comes to: told once, since it is added to all that it stands in. */
export const textOf = (block: Block): TextSums => ({
  blocks: 1,
  words: block.words,
  length: block.length,
  linked: block.linked,
  prose: block.prose,
  images: block.images,
  headings: block.heading > 0 ? 1 : 0,
  figures: isFigure(block) ? 1 : 0,
});

/** Adds what a block comes to. */
export function addText(sums: TextSums, text: TextSums): void {
  sums.blocks += text.blocks;
  sums.words += text.words;
  sums.length += text.length;
  sums.linked += text.linked;
  sums.prose += text.prose;
  sums.images += text.images;
  sums.headings += text.headings;
  sums.figures += text.figures;
}

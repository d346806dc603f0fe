import { firstWhere } from './anchor/binary-search.ts';
import { endsLine, endsReadLine } from './line-edges.ts';
import type { Span, TextIndex } from './text-index.ts';
import { isUnread } from './unread-words.ts';
import { lineOf } from './visible-text.ts';

/**
 * Takes an index and a span of its text; gives the words of it with a line for each block. What is
 * not shown, and what a formula tells twice, is left out, unless there is nothing else.
 */
export function linesOfSpan(index: TextIndex, span: Span): string {
  return lines(index, span, isUnread) || lines(index, span, () => false);
}

function lines(
  index: TextIndex,
  { start, end }: Span,
  isLeftOut: (node: Text, root: Node) => boolean,
): string {
  const lines = new Lines(index, 1, null, endsReadLine);
  for (let i = nodeAt(index, start); i < index.nodes.length && at(index, i) < end; i++) {
    const node = index.nodes[i];
    if (node && !isLeftOut(node, index.root))
      lines.add(i, start - at(index, i), end - at(index, i));
  }
  return settled(lines.text).trim();
}

/**
 * Takes an index and an offset; gives the last words before it, at most so many characters, with a
 * line for each block. Line breaks that mean nothing on the page are spaces.
 */
export function linesBefore(index: TextIndex, offset: number, most: number): string {
  const lines = new Lines(index, -1, nodeAt(index, offset));
  for (let i = nodeAt(index, offset - 1); i >= 0 && lines.isShorter(most); i--)
    lines.add(i, 0, offset - at(index, i));
  const words = settled(lines.text).slice(-most);
  return /^[\udc00-\udfff]/.test(words) ? words.slice(1) : words;
}

/** The first words from an offset on; else as `linesBefore`. */
export function linesAfter(index: TextIndex, offset: number, most: number): string {
  const lines = new Lines(index, 1, nodeAt(index, offset - 1));
  for (let i = nodeAt(index, offset); i < index.nodes.length && lines.isShorter(most); i++)
    lines.add(i, offset - at(index, i), Number.POSITIVE_INFINITY);
  const words = settled(lines.text).slice(0, most);
  return /[\ud800-\udbff]$/.test(words) ? words.slice(0, -1) : words;
}

/** Gathers the text of nodes that follow one another, forwards (1) or backwards (-1). */
class Lines {
  text = '';
  /** The node that gave words last; blank ones say nothing of where a line ends. */
  #last: number | null = null;
  #length = 0;

  constructor(
    readonly index: TextIndex,
    readonly way: 1 | -1,
    beside: number | null = null,
    readonly ends: typeof endsLine = endsLine,
  ) {
    this.#last = beside;
  }

  isShorter = (most: number): boolean => this.#length < most;

  add(i: number, from: number, to: number): void {
    const words = this.index.nodes[i]?.data.slice(Math.max(0, from), to) ?? '';
    const isBlank = !/\S/.test(words);
    const edge = !isBlank && this.#last !== null && this.#isEdge(this.#last, i) ? '\n' : '';
    const spaced = isBlank ? words && ' ' : this.#spaced(i, words);
    this.text = this.way === 1 ? this.text + edge + spaced : spaced + edge + this.text;
    this.#length += words.replace(/\s+/g, ' ').length;
    if (!isBlank) this.#last = i;
  }

  #isEdge = (last: number, now: number): boolean =>
    this.ends(this.index, Math.min(last, now), Math.max(last, now));

  #spaced(i: number, words: string): string {
    const node = this.index.nodes[i];
    const isKept = node && lineOf(node, this.index.root).kept;
    return words.replace(/[ \t\n\r\f]+/g, (run) => (isKept && run !== ' ' ? '\n' : ' '));
  }
}

const settled = (words: string): string => words.replace(/ *\n\s*/g, '\n').replace(/ +/g, ' ');

const at = ({ starts }: TextIndex, i: number): number => starts[i] ?? 0;

/** The number of the node that holds the character at an offset. */
const nodeAt = ({ starts }: TextIndex, offset: number): number =>
  firstWhere(starts.length, (i) => (starts[i] ?? 0) > offset) - 1;

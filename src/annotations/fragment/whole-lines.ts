import type { TextQuoteSelector } from '../../model/selectors.ts';
import { goesOn, isGlued, isTorn } from './glued.ts';
import { endsSentence } from './kept-context.ts';
import { isWordBound, toWordBounds, wordSpans } from './word-bounds.ts';

/** Lines of a quote that begin and end with whole words, and what stands before and behind them. */
export interface WholeLines {
  lines: string[];
  before: string;
  after: string;
}

/** A first or last line of so few words is a cell, an item or a heading. */
const SHORT = 2;

/**
 * Takes the words of a quote as they were selected and its selector; gives its lines with each end
 * taken out to the end of a word that it cuts, or in to the next word where what is beside it may be
 * a word of another block.
 */
export function wholeLines(words: string, { prefix, suffix }: TextQuoteSelector): WholeLines {
  const lines = words.split(/[\n\t]/).flatMap(unTorn);
  const [before, first] = wholeStart(prefix, lines[0] ?? '', lines.length > 1);
  lines[0] = first;
  const end = lines.length - 1;
  const [last, after] = wholeEnd(lines[end] ?? '', suffix, lines.length > 1);
  lines[end] = last;
  return { lines: lines.filter(Boolean), before, after };
}

function wholeStart(prefix: string, line: string, mayDrop: boolean): [string, string] {
  const own = lastLine(prefix);
  const text = own + line;
  if (own === '' || isBound(own, line)) return [prefix, line];
  const { start } = toWordBounds(text, { start: own.length, end: text.length });
  const spans = wordSpans(line, { start: 0, end: line.length });
  const isShort = mayDrop && spans.length <= SHORT;
  if (goesOn(own, line) && !isGlued(runAt(text, own.length)) && !isShort)
    return [prefix.slice(0, prefix.length - own.length + start), text.slice(start)];
  const next = spans[1]?.start;
  return ['', next === undefined ? (mayDrop ? '' : line) : line.slice(next)];
}

function wholeEnd(line: string, suffix: string, mayDrop: boolean): [string, string] {
  const own = suffix.split('\n')[0] ?? '';
  const text = line + own;
  if (own === '' || isBound(line, own)) return [line, suffix];
  const { end } = toWordBounds(text, { start: 0, end: line.length });
  const spans = wordSpans(line, { start: 0, end: line.length });
  const isShort = mayDrop && spans.length <= SHORT;
  if (goesOn(line, own) && !isGlued(runAt(text, line.length)) && !isShort)
    return [text.slice(0, end), suffix.slice(end - line.length)];
  const before = spans.at(-2)?.end;
  return [before === undefined ? (mayDrop ? '' : line) : line.slice(0, before), ''];
}

/** Between a sentence and a capital there is one, though some cut no word there ("it.In"). */
const isBound = (before: string, after: string): boolean =>
  isWordBound(before + after, before.length) || (endsSentence(before) && !/^\p{Ll}/u.test(after));

/** A line, cut where words of two blocks were run into one or the source of a formula stands. */
function unTorn(line: string): string[] {
  const runs = line.trim().split(/\s+/).filter(Boolean);
  const lines: string[][] = [[]];
  for (const run of runs)
    if (isTorn(run) && runs.length > 1) lines.push([]);
    else lines.at(-1)?.push(run);
  return lines.map((some) => some.join(' ')).filter(Boolean);
}

/** The run without spaces that an offset stands in. */
const runAt = (text: string, at: number): string =>
  `${/\S*$/.exec(text.slice(0, at))?.[0]}${/^\S*/.exec(text.slice(at))?.[0]}`;

const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';

import { runThrough } from '../../text/run-through.ts';
import type { Span } from '../text-index.ts';
import { firstWhere } from './binary-search.ts';

/**
 * A text without its whitespace. The same words stand on a page with indentation and line breaks, in
 * a clean article without, and with nothing at all between two paragraphs: here they are equal.
 */
export interface SqueezedText {
  text: string;
  /** For each character of `text`, its offset in the full text. */
  offsets: Uint32Array;
}

// Left out besides whitespace: what is set between letters to say where a line may or may not break.
const SEEN = /[^\s\u00ad\u200b\u2060]+/g;

/** Whether the character at an offset is one of those that are left out. */
export const isSqueezed = (text: string, at: number): boolean =>
  /[\s\u00ad\u200b\u2060]/.test(text.charAt(at));

/** Runs between two looks at the clock. */
const RUNS = 10_000;

/** Takes any text; gives it squeezed, with the way back. */
export const squeeze = (text: string): SqueezedText => runThrough(squeezeInSteps(text));

/** `squeeze`, that yields every few milliseconds. */
export function* squeezeInSteps(text: string): Generator<void, SqueezedText> {
  const offsets = new Uint32Array(text.length);
  const runs: string[] = [];
  let length = 0;
  for (const { 0: run, index } of text.matchAll(SEEN)) {
    for (let i = 0; i < run.length; i += 1) offsets[length + i] = index + i;
    length += run.length;
    runs.push(run);
    if (runs.length % RUNS === 0) yield;
  }
  return { text: runs.join(''), offsets: offsets.subarray(0, length) };
}

/** Takes a span of the squeezed text, at least one character long; gives that of the full text. */
export function unsqueeze({ offsets }: SqueezedText, span: Span): Span {
  return { start: offsets[span.start] ?? 0, end: (offsets[span.end - 1] ?? -1) + 1 };
}

/** Takes an offset of the full text; gives the squeezed offset of the first character from there on. */
export function squeezedOffset({ offsets }: SqueezedText, offset: number): number {
  return firstWhere(offsets.length, (i) => (offsets[i] ?? 0) >= offset);
}

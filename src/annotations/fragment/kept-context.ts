import { isGlued } from './glued.ts';
import { wordSpans } from './word-bounds.ts';

/** Words beside a quote, none or all on one line, and whether that is another line than the quote's. */
export interface KeptContext {
  words: string;
  isApart: boolean;
}

// Of scripts that put no space behind a sentence; the next may be another block.
const STOPS = /[。！？」』）](?=\S)/gu;
const RUNS = /\S+/g;

/**
 * Takes what was kept of the text before a quote; gives the words of it that a browser finds right
 * before the quote: none that may be cut, or glued to one of another block.
 */
export function contextBefore(prefix: string): KeptContext {
  const text = prefix.trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  const line = text.slice(start);
  // What was kept begins anywhere: its first word may be half of one.
  const first = start > 0 ? 0 : (wordSpans(line, whole(line))[1]?.start ?? line.length);
  const glued = runsOf(line).findLast(({ run }) => isGlued(run))?.end ?? 0;
  const stop = [...line.matchAll(STOPS)].at(-1);
  const from = Math.max(first, glued, stop ? stop.index + 1 : 0);
  return { words: told(line.slice(from)), isApart: /\n\s*$/.test(prefix) || endsSentence(prefix) };
}

/** Takes what was kept of the text behind a quote; else as `contextBefore`. */
export function contextAfter(suffix: string): KeptContext {
  const text = suffix.trimStart();
  const line = text.split('\n')[0] ?? '';
  const last =
    line.length < text.length ? line.length : (wordSpans(line, whole(line)).at(-2)?.end ?? 0);
  const glued = runsOf(line).find(({ run }) => isGlued(run))?.start ?? line.length;
  const stop = [...line.matchAll(STOPS)][0];
  const to = Math.min(last, glued, stop ? stop.index + 1 : line.length);
  return { words: told(line.slice(0, to)), isApart: /^\s*\n/.test(suffix) };
}

/** Whether a sentence ends with a text, and no space comes behind it. */
export const endsSentence = (text: string): boolean => /[.!?…:;。！？]["”’»)]*$/.test(text);

const runsOf = (line: string) =>
  [...line.matchAll(RUNS)].map(({ 0: run, index }) => ({
    run,
    start: index,
    end: index + run.length,
  }));

const whole = (text: string) => ({ start: 0, end: text.length });

const told = (words: string): string => (/[\p{L}\p{N}]/u.test(words) ? words.trim() : '');

import type { Span } from '../text-index.ts';
import { isWordBound } from './word-bounds.ts';

/**
 * What stands behind `text=` in a link, as spans of a visible text; names and meaning from
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export interface TextDirective {
  prefix?: Span;
  start: Span;
  end?: Span;
  suffix?: Span;
}

/** Takes a directive and the text of its spans; gives `prefix-,start,end,-suffix`, encoded. */
export function writeDirective(
  text: string,
  { prefix, start, end, suffix }: TextDirective,
): string {
  const words = (span: Span): string => encode(text.slice(span.start, span.end));
  return [
    prefix && `${words(prefix)}-`,
    words(start),
    end && words(end),
    suffix && `-${words(suffix)}`,
  ]
    .filter((part) => part !== undefined)
    .join(',');
}

/**
 * Takes a folded text (`foldText`) and a directive; gives where a browser would find it: the first
 * place that answers it, or null.
 */
export function findDirective(folded: string, directive: TextDirective): Span | null {
  const { prefix, start, end, suffix } = directive;
  const of = (span: Span | undefined): string => (span ? folded.slice(span.start, span.end) : '');
  for (const found of wholeWordMatches(folded, of(start), 0)) {
    if (!endsBefore(folded, found.start, of(prefix))) continue;
    const ends = end ? wholeWordMatches(folded, of(end), found.end) : [found];
    for (const last of ends) {
      if (startsAfter(folded, last.end, of(suffix))) return { start: found.start, end: last.end };
    }
  }
  return null;
}

/**
 * Takes any text; gives it as browsers compare it, of the same length: without case, accents and the
 * forms of quotation marks.
 */
export function foldText(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, foldCharacter).toLowerCase();
}

function foldCharacter(character: string): string {
  if ('‘’‚‛'.includes(character)) return "'";
  if ('“”„‟'.includes(character)) return '"';
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length === character.length ? bare : character;
}

function* wholeWordMatches(text: string, words: string, from: number): Generator<Span> {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWordBound(text, at) && isWordBound(text, end)) yield { start: at, end };
  }
}

function endsBefore(text: string, at: number, words: string): boolean {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  const start = end - words.length;
  return words === '' || (text.startsWith(words, start) && start >= 0 && isWordBound(text, start));
}

function startsAfter(text: string, at: number, words: string): boolean {
  let start = at;
  while (/\s/.test(text.charAt(start))) start += 1;
  return words === '' || (text.startsWith(words, start) && isWordBound(text, start + words.length));
}

// Half of a surrogate pair cannot be encoded; a hyphen, comma or ampersand would end the part.
const encode = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');

import search from 'approx-string-match';
import type { QuoteSelectors } from '../../model/selectors.ts';
import { wholeWords } from '../fragment/whole-words.ts';
import type { Span } from '../text-index.ts';
import { joinParts } from './join-parts.ts';
import { likelyWindows } from './likely-windows.ts';
import { hasOtherNumbers } from './other-numbers.ts';
import { type Candidate, LEAST_SCORE, type Needle, pickBest } from './score-match.ts';
import { SEED, seedPlaces } from './seeds.ts';
import { type SqueezedText, squeeze, squeezedOffset, unsqueeze } from './squeeze.ts';
import { standsAfter, standsBefore } from './stands-beside.ts';
import { withoutContext } from './without-context.ts';

/** A text to look for quotes in, full and squeezed. */
export interface Haystack {
  full: string;
  squeezed: SqueezedText;
}

// Beyond this many differences a search costs more than the quote could still be worth.
const MOST_ERRORS = 512;
const WINDOW = 10_000;
const LONGEST_SEARCHED = 64;

/** Whether the quote stands at its stored offsets in `text`, with the same words around it, spaces aside. */
export function isInPlace(text: string, { quote, position }: QuoteSelectors): boolean {
  const { prefix, exact, suffix } = quote;
  const { start, end } = position;
  return (
    exact !== '' &&
    end - start === exact.length &&
    text.startsWith(exact, start) &&
    standsBefore(text, start, prefix) &&
    standsAfter(text, end, suffix)
  );
}

/** Takes a text and a quote; gives where its very words stand (spaces aside), or null. */
export function findExactly({ squeezed }: Haystack, selectors: QuoteSelectors): Span | null {
  const needle = needleOf(squeezed, selectors);
  if (needle.exact === '') return null;
  const inContext = exactMatches(squeezed.text, needle.prefix + needle.exact + needle.suffix).map(
    ({ start, end }) => ({
      start: start + needle.prefix.length,
      end: end - needle.suffix.length,
      errors: 0,
    }),
  );
  const found =
    pickBest(squeezed.text, needle, inContext) ??
    pickBest(squeezed.text, needle, exactMatches(squeezed.text, needle.exact));
  return found && unsqueeze(squeezed, found);
}

/** Where else to look for a quote that is not in its place. */
export interface Clues {
  /** Squeezed offsets where it would begin, one for each stretch of it that stands there. */
  hits: readonly number[];
  /** How far the text round the quote has moved, in squeezed characters. */
  shift: number;
}

/** Takes a text and a quote; gives where nearly the same words stand, or null. */
export function findRoughly(
  { full, squeezed }: Haystack,
  selectors: QuoteSelectors,
  { hits, shift }: Clues,
): Span | null {
  const needle = needleOf(squeezed, selectors);
  needle.near += shift;
  const { length } = needle.exact;
  if (length > LONGEST_SEARCHED && isMonotonous(needle.exact)) return null;
  const joined = joinParts(squeezed.text, needle.exact, hits);
  if (joined) return unsqueeze(squeezed, joined);
  const windows = likelyWindows(hits, { length, errors: mostErrors(length), near: needle.near });
  // Of a short quote one changed word may leave no stretch whole.
  if (windows.length === 0 && length <= LONGEST_SEARCHED)
    windows.push({ start: Math.max(0, needle.near - WINDOW), end: needle.near + WINDOW });
  const candidates = windows.flatMap((window) => nearMatches(squeezed.text, needle.exact, window));
  const found = pickBest(squeezed.text, needle, candidates);
  if (!found || !isSameStatement(squeezed.text, found, needle)) return null;
  const own = withoutContext(squeezed.text, found, needle);
  return wholeWords(full, unsqueeze(squeezed, own), selectors.quote);
}

/**
 * Whether a quote is a few characters over and over (dots, a row of signs). It would be nearly the
 * same at thousands of places, each of which costs as much as a look through all of the quote.
 */
function isMonotonous(words: string): boolean {
  const places = seedPlaces(words.length);
  const stretches = new Set(places.map((at) => words.slice(at, at + SEED)));
  return stretches.size * LEAST_VARIETY < places.length;
}

/** Of so many stretches of a quote, more than one has to be another. */
const LEAST_VARIETY = 4;

/** Squeezed characters; a number that was corrected stands where it stood. */
const MOST_MOVED = 300;

/** Where a number is another, the place tells whether it was changed there or stands elsewhere. */
const isSameStatement = (
  text: string,
  { start, end }: Candidate,
  { exact, near }: Needle,
): boolean =>
  !hasOtherNumbers(text.slice(start, end), exact) || Math.abs(start - near) <= MOST_MOVED;

/** How far the text round an exact match has moved. */
export const shiftOf = ({ squeezed }: Haystack, { position }: QuoteSelectors, at: Span): number =>
  squeezedOffset(squeezed, at.start) - squeezedOffset(squeezed, position.start);

const needleOf = (squeezed: SqueezedText, { quote, position }: QuoteSelectors): Needle => ({
  exact: squeeze(quote.exact).text,
  prefix: squeeze(quote.prefix).text,
  suffix: squeeze(quote.suffix).text,
  near: squeezedOffset(squeezed, position.start),
});

function exactMatches(text: string, words: string): Candidate[] {
  const matches: Candidate[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    matches.push({ start: at, end: at + words.length, errors: 0 });
  }
  return matches;
}

const mostErrors = (length: number): number =>
  Math.min(MOST_ERRORS, Math.floor(length * (1 - LEAST_SCORE)));

function nearMatches(text: string, words: string, within: Span): Candidate[] {
  const errors = mostErrors(words.length);
  if (errors === 0) return [];
  return search(text.slice(within.start, within.end), words, errors).map((match) => ({
    start: match.start + within.start,
    end: match.end + within.start,
    errors: match.errors,
  }));
}

import { SOURCE } from './glued.ts';

/** Characters that must agree for a place behind what was left out to be known again: the next may be near. */
const AGREE = [12, 6, 3] as const;
/** Characters of the source of a formula, at the most. */
const FAR = 5000;

/**
 * Takes the words of a quote and all that stands on its place; gives the words with a line's end for
 * the last run before each place where the source of a formula, or its drawing, was left out: no
 * browser finds words across that. Whole words that were left out are not shown, and do not count.
 * As they are where the two are not of one text.
 */
export function brokenWhereLeftOut(words: string, exact: string): string {
  const told = [...words.matchAll(/\S/g)];
  const bare = words.replace(/\s+/g, '');
  const held = [...exact.matchAll(/\S/g)];
  const all = exact.replace(/\s+/g, '');
  const gaps: number[] = [];
  let at = 0;
  for (let i = 0; i < bare.length; i++, at++) {
    if (bare[i] === all[at]) continue;
    const next = goesOnAt(all.slice(at, at + FAR), bare.slice(i, i + AGREE[0]));
    if (next < 0) return words;
    const from = held[at]?.index ?? 0;
    if (isFormula(exact, from, held[at + next]?.index ?? from)) gaps.push(told[i]?.index ?? 0);
    at += next;
  }
  // Left out behind the last word.
  if (at < all.length && bare.length > 0) gaps.push(words.length);
  return gaps.reduceRight(brokenAt, words);
}

function goesOnAt(all: string, words: string): number {
  const places = AGREE.map((most) => all.indexOf(words.slice(0, most)));
  return places.find((place) => place >= 0) ?? -1;
}

/** What hangs on to the word before it is none by itself. */
const isFormula = (exact: string, from: number, to: number): boolean =>
  /\S/.test(exact.charAt(from - 1)) || SOURCE.test(exact.slice(from, to));

/** Without the run that ends there: more of it may stand on the page. */
const brokenAt = (words: string, gap: number): string =>
  `${words.slice(0, gap).replace(/\S+\s*$/, '')}\n${words.slice(gap)}`;

import type { Span } from '../text-index.ts';
import { type Cluster, clustersOf } from './likely-windows.ts';
import { SEED, seedPlaces } from './seeds.ts';

/** More than this put into a quote makes two of it; characters. */
const MOST_BETWEEN = 3000;
/** Of the stretches that a quote is looked for by, so many must stand in its parts. */
const LEAST_FOUND = 0.7;
/** Characters that a part must add: a few words come twice in any text. */
const LEAST_ADDED = 20;
/** Within one part every stretch says the same but where a word has changed. */
const APART = 12;
const MOST_PARTS = 8;

/**
 * Takes a text, a quote and where stretches of it say that it begins; gives the span from its first
 * words to its last where something was put in between, a paragraph or an advertisement, and the
 * quote stands in parts before and after it; else null.
 */
export function joinParts(text: string, words: string, hits: readonly number[]): Span | null {
  const parts = clustersOf(hits, APART)
    .filter(({ votes }) => votes > 1)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_PARTS)
    .sort((a, b) => a.first - b.first);
  if (parts.length < 2) return null;
  const places = seedPlaces(words.length);
  const stands = parts.map((part) => places.map((at) => seedIn(text, words, part, at)));
  const way = bestWay(parts, stands, (LEAST_ADDED * places.length) / words.length);
  if (new Set(way).size < 2) return null;
  const found = way.flatMap((part, seed) => {
    const place = stands[part]?.[seed];
    return place == null ? [] : [{ place, at: places[seed] ?? 0 }];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < LEAST_FOUND * places.length) return null;
  // What the first and last stretch leave of the quote has changed, but stands beside them.
  return { start: first.place - first.at, end: last.place + words.length - last.at };
}

/** Where a stretch of the quote stands in one part of it, or null. */
function seedIn(text: string, words: string, { first, last }: Cluster, at: number): number | null {
  const from = Math.max(0, first + at);
  const found = text.slice(from, last + at + SEED).indexOf(words.slice(at, at + SEED));
  return found < 0 ? null : from + found;
}

/**
 * Gives for each stretch the part it is taken from, so that parts come in the order of the text and
 * as many stretches as can be stand in them; going on to another part costs `price` of them.
 */
function bestWay(
  parts: readonly Cluster[],
  stands: readonly (readonly (number | null)[])[],
  price: number,
): number[] {
  const count = stands[0]?.length ?? 0;
  let worth = parts.map(() => 0);
  const from: number[][] = [];
  for (let seed = 0; seed < count; seed++) {
    const before = worth;
    const came = parts.map((_, part) => {
      let best = part;
      for (let other = 0; other < part; other++)
        if (
          isNear(parts[other], parts[part]) &&
          gainOf(before, other, part, price) > gainOf(before, best, part, price)
        )
          best = other;
      return best;
    });
    worth = parts.map((_, part) => {
      const stays = stands[part]?.[seed] == null ? 0 : 1;
      return gainOf(before, came[part] ?? part, part, price) + stays;
    });
    from.push(came);
  }
  let part = worth.indexOf(Math.max(...worth));
  const way: number[] = [];
  for (let seed = count - 1; seed >= 0; seed--) {
    way.unshift(part);
    part = from[seed]?.[part] ?? part;
  }
  return way;
}

/** What a way is worth that comes from `other` to `part`. */
const gainOf = (worth: readonly number[], other: number, part: number, price: number): number =>
  (worth[other] ?? 0) - (other === part ? 0 : price);

const isNear = (before?: Cluster, after?: Cluster): boolean =>
  !!before && !!after && after.first - before.last <= MOST_BETWEEN;

import type { Span } from '../text-index.ts';

/** Of so many places each gets a closer look. */
const MOST_WINDOWS = 12;

/** Where places follow each other without end, this many errors are looked through. */
const WIDEST = 4;

/** Places that say about the same, and how many do. */
export interface Cluster {
  first: number;
  last: number;
  votes: number;
}

/** Takes places in a text; gives them gathered where they are at most so far apart, by place. */
export function clustersOf(hits: readonly number[], apart: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const hit of hits.toSorted((a, b) => a - b)) {
    const before = clusters.at(-1);
    if (before && hit - before.last <= apart) {
      before.last = hit;
      before.votes++;
    } else clusters.push({ first: hit, last: hit, votes: 1 });
  }
  return clusters;
}

/**
 * Takes where stretches of a quote say that it begins; gives the parts of the text worth a closer
 * look: those that most stretches agree on, among equals the nearest.
 * @param quote how long it is, how many errors it may have, where it is expected; in characters
 */
export function likelyWindows(
  hits: readonly number[],
  { length, errors, near }: { length: number; errors: number; near: number },
): Span[] {
  const distance = ({ first }: Cluster) => Math.abs(first - near);
  return clustersOf(hits, errors)
    .sort((a, b) => b.votes - a.votes || distance(a) - distance(b))
    .slice(0, MOST_WINDOWS)
    .map(({ first, last }) => ({
      start: Math.max(0, first - errors),
      end: Math.min(last, first + WIDEST * errors) + length + errors,
    }));
}

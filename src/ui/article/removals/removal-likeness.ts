import type { Removal } from '../../../model/removal.ts';

/**
 * What a removal is known by in another reading of its article, where its id may be another's:
 * what it was and the beginning of what it said.
 */
export const removalLikeness = ({ kind, heading, text }: Removal): string =>
  JSON.stringify([kind, heading.slice(0, 100), text.slice(0, 300), text.length]);

/** What a part of a path looks like: `2024`, `17`, `the-quiz-of-the-week`, `b9c1-story-8812`, `news`. */
export type PartKind = 'year' | 'number' | 'slug' | 'id' | 'word';

const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /^\d+$/;
/** Digits that name one thing among thousands. */
const ID = /\d{4,}|(?=.*\d)(?=.*[a-z])[a-z\d]{8,}/i;
const SLUG_WORDS = 3;

function kindOf(part: string): PartKind {
  const name = part.replace(/\.\w{1,5}$/, '');
  if (YEAR.test(name)) return 'year';
  if (NUMBER.test(name)) return 'number';
  if (name.split(/[-_+]|%20/).filter(Boolean).length >= SLUG_WORDS) return 'slug';
  // Scripts without spaces and hyphens have long slugs all the same.
  if (/^(?:%[\da-f]{2}){12,}/i.test(name)) return 'slug';
  return ID.test(part) ? 'id' : 'word';
}

/** The kinds of the parts of an address's path, and of what its query names a page by. */
export function pathTemplate({ pathname, search }: URL): PartKind[] {
  const kinds = pathname.split('/').filter(Boolean).map(kindOf);
  return /[?&](?:id|p|article|story|aid|newsid|idx\w*)=\w/i.test(search) ? [...kinds, 'id'] : kinds;
}

/** Neither alike nor unlike. */
const UNKNOWN = 0.5;

/**
 * How alike an address is to the page's own, 0 to 1: a site's articles have addresses of one make,
 * its sections of another. The last part counts most, then what stands before it, then the depth. A
 * page whose own address ends in a plain word, or in nothing, tells nothing of the others'.
 */
export function templateLikeness(one: readonly PartKind[], own: readonly PartKind[]): number {
  if (own.length === 0 || own.at(-1) === 'word') return UNKNOWN;
  return one.length === 0 ? 0 : likeness(one, own);
}

function likeness(one: readonly PartKind[], other: readonly PartKind[]): number {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  for (let at = 1; at <= shorter; at++) if (one.at(-at) === other.at(-at)) same++;
  const last = one.at(-1) === other.at(-1) ? 1 : 0;
  const depth = one.length === other.length ? 1 : 0;
  return 0.5 * last + (0.3 * same) / Math.max(one.length, other.length) + 0.2 * depth;
}

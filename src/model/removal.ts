/** What sort of clutter a removal took away; one file in `clutter/` per kind. */
export type RemovalKind =
  | 'recirculation'
  | 'inline-promo'
  | 'orphan-label'
  | 'eyebrow'
  | 'read-time'
  | 'repeated-headline'
  | 'pull-quote'
  | 'newsletter'
  | 'share'
  | 'byline'
  | 'date'
  | 'dek'
  | 'source'
  | 'caption'
  | 'comments'
  | 'advert'
  | 'navigation'
  | 'boilerplate';

/**
 * Why something was removed: the name of a message in `_locales` and the values for its `$1`…`$9`.
 * A key and values rather than a sentence, so that every surface says it in the reader's language.
 */
export interface Reason {
  code: string;
  values: string[];
}

/** Whether a text is on the subject, and why. */
export interface Judgement {
  on: boolean;
  /** 0 (nothing in common) to about 2. */
  score: number;
  /** The words both have, as the judged text has them, the most telling first. */
  shared: string[];
}

/** A link inside a removed block; `href` is absolute, or empty where the item was no `<a href>`. */
export interface RemovedLink {
  text: string;
  href: string;
  /** Whether it is on the article's subject; absent where that was not asked. */
  subject?: Judgement;
}

/**
 * Where a removed block stood.
 * `order`: its index among all elements of the source document, in document order, from 0.
 * `path`: child-node indices from the root of `Article.content` to the node it stood before
 * (an index equal to the number of children means the end); null where nothing around it was kept,
 * in which case it goes to the end.
 */
export interface Place {
  order: number;
  path: number[] | null;
}

/** One recorded deletion. Nothing leaves an article without one. */
export interface Removal {
  /** Stable within one reading: `r1`, `r2`, … in document order. */
  id: string;
  kind: RemovalKind;
  reason: Reason;
  /** The measurements behind the reason, by name: counts, shares (0 to 1), matched words. */
  evidence: Record<string, string | number | boolean>;
  /** Heading of the block as a reader saw it ("Explore"); empty where it had none. */
  heading: string;
  /** Whole text of the block, whitespace folded. */
  text: string;
  links: RemovedLink[];
  /** Outer HTML of the block, links and images absolute. Hostile until sanitised. */
  html: string;
  where: Place;
}

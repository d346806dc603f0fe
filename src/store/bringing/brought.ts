import type { IncomingSettings } from '../../model/incoming.ts';

/** A document that is to stand in the place of another; null is for none. Neither says its revision. */
export interface Brought {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What is brought in, or taken back, as a whole. */
export interface Bringing {
  /** Articles, notes, quotes and rules. */
  brought: readonly Brought[];
  /** Null where they stay as they are. */
  settings: IncomingSettings | null;
  /** Copies that were laid ready (see `staged-copies.ts`); null where there are none. */
  staging: string | null;
  /** How many pieces of entries were laid ready besides (see `laid-entries.ts`). */
  laid?: number | undefined;
  /** Keys of copies that are to go, unless something is kept of their articles. */
  letGo: readonly string[];
}

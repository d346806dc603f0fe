import type { QuoteSelectors } from './selectors.ts';

/** Where somebody stopped reading: the sentence at the head of what was to be seen. */
export interface ReadingPlace {
  selectors: QuoteSelectors;
  /** How much of the text had been read, 0 to 1. */
  share: number;
}

/** What is remembered of how one article is read on this device. */
export interface ReadingState {
  place: ReadingPlace | null;
  /** Likenesses of the removals that stand in the text again; see `likenessOf`. */
  back: string[];
}

import type { QuoteSelectors } from './selectors.ts';

/** Where somebody stopped reading: the sentence at the head of what was to be seen. */
export interface ReadingPlace {
  selectors: QuoteSelectors;
  /** How much of the text had been read, 0 to 1. */
  share: number;
  /** The line of the sentence that was seen first; absent in what an earlier version left. */
  line?: LineSeen | undefined;
}

/** A line of a sentence, and where in a window it stood. */
export interface LineSeen {
  /** Characters from the sentence's beginning to the line's. */
  at: number;
  /** Pixels from the head of what is to be seen to the line's top. */
  top: number;
}

/** What is remembered of how one article is read on this device. */
export interface ReadingState {
  place: ReadingPlace | null;
  /** Likenesses of the removals that stand in the text again; see `likenessOf`. */
  back: string[];
}

import type { ReadonlySignal } from '@preact/signals';
import type { Quote, QuoteColour, QuoteToAdd } from '../../model/quote.ts';
import type { Result } from '../../model/result.ts';

/** A quote as it is shown in its text: a page may know no more of it. */
export type ShownQuote = Omit<Quote, 'note' | 'tags'>;

/** What keeps the quotes of one article, wherever that is shown; each promise resolves after the write. */
export interface QuoteRepository {
  readonly quotes: ReadonlySignal<readonly ShownQuote[]>;
  /** Of the next quote. */
  readonly colour: ReadonlySignal<QuoteColour>;
  addQuote(quote: QuoteToAdd): Promise<Result<ShownQuote>>;
  paintQuote(id: string, colour: QuoteColour): Promise<Result<unknown>>;
  removeQuote(id: string): Promise<Result<unknown>>;
  restoreQuote(id: string): Promise<Result<unknown>>;
  /** Whether the reader has written a note on a quote. */
  hasNote(id: string): boolean;
}

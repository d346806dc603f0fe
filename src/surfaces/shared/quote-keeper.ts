import type { ReadonlySignal } from '@preact/signals';
import type { Quote } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import type { QuoteChange, QuoteColour, QuoteToAdd } from '../../quotes/quote.ts';
import type { NoteDraft } from './note-draft.ts';

/** What keeps the quotes of one article, wherever that is shown; each promise resolves after the write. */
export interface QuoteKeeper {
  readonly quotes: ReadonlySignal<readonly Quote[]>;
  /** Of the next quote. */
  readonly colour: ReadonlySignal<QuoteColour>;
  addQuote(quote: QuoteToAdd): Promise<Result<Quote>>;
  changeQuotes(ids: string[], change: QuoteChange): Promise<Result<unknown>>;
  removeQuote(id: string): Promise<Result<unknown>>;
  restoreQuote(id: string): Promise<Result<unknown>>;
  /** The note on one quote while it is being written. */
  quoteNote(id: string): NoteDraft;
}

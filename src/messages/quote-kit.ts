import type { Result } from '../model/result.ts';

/** What the quote kit offers in a page, in the world of our content scripts. */
export interface QuoteKit {
  /** Paints what is kept of the page; `offers`: selected words are offered to be kept from now on. */
  wake(options: { offers: boolean }): Promise<void>;
  /** Saves what is selected; where that was done just now, leads to the note on it. */
  save(): Promise<Result<null>>;
  /** Is told in a private window what others hear of by a write that stays on the disk. */
  hear(
    news:
      | { kind: 'changed'; keys: string[] }
      | { kind: 'pointed'; id: string }
      | { kind: 'settings' },
  ): void;
}

declare global {
  /** There once the kit has been injected; a page never sees it. */
  var lecternQuoteKit: QuoteKit | undefined;
}

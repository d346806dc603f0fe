import type { Note } from './note.ts';
import type { Quote } from './quote.ts';
import type { QuoteSettings } from './settings.ts';

/** Everything kept for one article. */
export interface Kept {
  key: string;
  note: Note | null;
  /** In the order they stand in the article. */
  quotes: Quote[];
  settings: QuoteSettings;
  /** Whether the reader wants its clean copy kept, quotes or not. */
  keepsCopy: boolean;
}

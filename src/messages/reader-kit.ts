import type { Reading } from '../model/article.ts';
import type { Result } from '../model/result.ts';

/** What the reader kit offers in a page, in the world of our content scripts. */
export interface ReaderKit {
  /** Reads the page as it stands; `force` reads one that is no article, or still loading. */
  read(options: { force: boolean }): Promise<Result<Reading>>;
}

declare global {
  /** There once the kit has been injected; a page never sees it. */
  var lecternReaderKit: ReaderKit | undefined;
}

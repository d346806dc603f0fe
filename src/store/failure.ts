/** Why the store could not do what it was asked: a message name of `_locales`. */
export type StoreFailure =
  | 'quoteGone'
  | 'copyGone'
  | 'ruleGone'
  | 'ruleTwice'
  | 'privateNoRules'
  | 'storeFull'
  | 'storeFailed';

/** What the store throws; `message` is for the console. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreFailure;

  constructor(code: StoreFailure, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Tells the reader's failure from what PouchDB threw: a full disk, or anything else. */
export function storeErrorOf(thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const detail = wordsOf(thrown);
  return new StoreError(detail.includes('QuotaExceeded') ? 'storeFull' : 'storeFailed', detail);
}

// PouchDB puts the reason of IndexedDB (`QuotaExceededError`) in a field of its own.
function wordsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { name, message, reason } = thrown as Record<string, unknown>;
  return [name, message, reason].filter(Boolean).map(String).join(': ');
}

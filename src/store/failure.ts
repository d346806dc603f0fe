/** Why the store could not do what it was asked: a message name of `_locales`. */
export type StoreFailure =
  | 'quoteGone'
  | 'copyGone'
  | 'ruleGone'
  | 'ruleTwice'
  | 'rulesTooMany'
  | 'mirrorFull'
  | 'unreadGone'
  | 'storeNewer'
  | 'privateNoRules'
  | 'importChanged'
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

/**
 * Tells the reader's failure from what PouchDB threw: a full disk, or anything else. Where a
 * browser does not say why it took a write back, it is asked how much room is left.
 */
export async function storeErrorOf(thrown: unknown): Promise<StoreError> {
  if (thrown instanceof StoreError) return thrown;
  const isOutOfRoom = isFull(thrown) || (isUnexplained(thrown) && (await isRoomGone()));
  return new StoreError(isOutOfRoom ? 'storeFull' : 'storeFailed', wordsOf(thrown));
}

/**
 * What a full disk, or a storage without room, is called: by IndexedDB, by `storage.local`
 * (Chromium: `QUOTA_BYTES quota exceeded`), by the file system below either.
 */
const FULL = /quota|no[ _](?:device[ _])?space|disk (?:is )?full|full disk/i;

/** Whether what was thrown, by whatever storage, says that there is no room. */
export const isFull = (thrown: unknown): boolean => FULL.test(wordsOf(thrown));

/** Chromium says `UnknownError`, and then that it cannot open the database at all. */
const isUnexplained = (thrown: unknown): boolean =>
  /AbortError|UnknownError|InvalidStateError|indexed_db_went_bad/.test(wordsOf(thrown));

/** Bytes; with fewer left than one entry may need, there is no room. */
const LEAST_ROOM = 1_000_000;

async function isRoomGone(): Promise<boolean> {
  const told = await globalThis.navigator?.storage?.estimate().catch(() => undefined);
  if (told?.quota === undefined || told.usage === undefined) return false;
  return told.quota - told.usage < LEAST_ROOM;
}

// PouchDB puts the reason of IndexedDB (`QuotaExceededError`) in a field of its own.
function wordsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { name, message, reason } = thrown as Record<string, unknown>;
  return [name, message, reason].filter(Boolean).map(String).join(': ');
}

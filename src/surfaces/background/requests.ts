import { broadcast } from '../../messages/broadcast.ts';
import { fail, type Result, succeed } from '../../messages/result.ts';
import type { RequestHandlers } from '../../messages/route.ts';
import { StoreError } from '../../store/failure.ts';
import type { Store } from '../../store/store.ts';
import type { QuietRequests } from './quiet-requests.ts';

type StoreRequests = Omit<RequestHandlers, 'reader:open' | keyof QuietRequests>;

/** Answers what the surfaces ask of the store; success is told, and news sent, after the write. */
export function storeRequests(store: Store): StoreRequests {
  return {
    'kept:get': ({ page }) => attempt(store.kept(page)),
    'note:change': ({ header, change }) => attempt(announced(store.changeNote(header, change))),
    'notes:remove': ({ keys }) => attempt(keysAnnounced(keys, store.removeNotes(keys))),
    'notes:restore': ({ keys }) => attempt(keysAnnounced(keys, store.restoreNotes(keys))),
    'quote:add': (quote) => attempt(announced(store.addQuote(quote))),
    'quotes:change': ({ ids, change }) => attempt(allAnnounced(store.changeQuotes(ids, change))),
    'quotes:remove': ({ ids }) =>
      attempt(allAnnounced(store.removeQuotes(ids)).then(() => ({ ids }))),
    'quotes:restore': ({ ids }) => attempt(allAnnounced(store.restoreQuotes(ids))),
    'removed:empty': () => attempt(emptiedAnnounced(store.emptyRemoved())),
    'quotes:settings': () => attempt(store.quoteSettings()),
    'quotes:set': ({ settings }) => attempt(store.putQuoteSettings(settings)),
    'copy:put': ({ reading }) => attempt(store.putCopy(reading).then((key) => ({ key }))),
    'copy:get': ({ key }) => attempt(store.getCopy(key)),
    'copy:keep': ({ reading, keeps }) => attempt(copyAnnounced(store.keepCopy(reading, keeps))),
  };
}

/** The store's own failures as values; anything else is thrown on. */
export async function attempt<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work);
  } catch (thrown) {
    if (thrown instanceof StoreError) return fail(thrown.code, thrown.message);
    throw thrown;
  }
}

// Not awaited: the write is done, whoever hears of it.
const announce = (keys: readonly string[]): void =>
  void broadcast('store:changed', { keys: [...new Set(keys)] });

async function announced<T extends { key: string }>(write: Promise<T>): Promise<T> {
  const written = await write;
  announce([written.key]);
  return written;
}

async function allAnnounced<T extends { key: string }>(write: Promise<T[]>): Promise<T[]> {
  const written = await write;
  announce(written.map(({ key }) => key));
  return written;
}

async function keysAnnounced(keys: string[], write: Promise<void>): Promise<{ keys: string[] }> {
  await write;
  announce(keys);
  return { keys };
}

async function emptiedAnnounced(write: Promise<{ keys: string[] }>): Promise<{ keys: string[] }> {
  const { keys } = await write;
  announce(keys);
  return { keys };
}

async function copyAnnounced(write: Promise<string>): Promise<{ key: string }> {
  const key = await write;
  announce([key]);
  return { key };
}

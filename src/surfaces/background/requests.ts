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
    'note:put': ({ header, text }) => attempt(announced(store.putNote(header, text))),
    'quote:add': (quote) => attempt(announced(store.addQuote(quote))),
    'quote:remove': ({ id }) => attempt(announced(store.removeQuote(id))),
    'quote:restore': ({ id }) => attempt(announced(store.restoreQuote(id))),
    'copy:put': ({ reading }) => attempt(store.putCopy(reading).then((key) => ({ key }))),
    'copy:get': ({ key }) => attempt(store.getCopy(key)),
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

async function announced<T extends { key: string }>(write: Promise<T>): Promise<T> {
  const written = await write;
  // Not awaited: the write is done, whoever hears of it.
  void broadcast('store:changed', { keys: [written.key] });
  return written;
}

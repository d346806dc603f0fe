import { fail, type Result, succeed } from '../../messages/result.ts';
import type { RequestHandlers } from '../../messages/route.ts';
import { StoreError } from '../../store/failure.ts';
import { siteHost } from '../../store/site-host.ts';
import type { Store } from '../../store/store.ts';
import type { QuietRequests } from './quiet-requests.ts';
import { tellOfChange, tellOfPointing, tellOfSettings } from './tell-of-quotes.ts';

type StoreRequests = Omit<RequestHandlers, 'reader:open' | keyof QuietRequests>;

/**
 * Answers what the surfaces ask of the store; success is told, and news sent, after the write.
 * @param quoted is told of the site of an article that a quote was saved of
 */
export function storeRequests(
  store: Store,
  quoted: (site: string) => void = () => undefined,
): StoreRequests {
  return {
    'kept:get': ({ page }) => attempt(store.kept(page)),
    'note:change': ({ header, change }) => attempt(announced(store.changeNote(header, change))),
    'notes:remove': ({ keys }) => attempt(keysAnnounced(keys, store.removeNotes(keys))),
    'notes:restore': ({ keys }) => attempt(keysAnnounced(keys, store.restoreNotes(keys))),
    'quote:add': (quote) =>
      attempt(
        announced(store.addQuote(quote)).then((added) => {
          quoted(siteHost(new URL(quote.header.url)));
          return added;
        }),
      ),
    'quote:point': async ({ id }) => {
      tellOfPointing(id);
      return succeed({ id });
    },
    'quotes:change': ({ ids, change }) => attempt(allAnnounced(store.changeQuotes(ids, change))),
    'quotes:remove': ({ ids }) =>
      attempt(allAnnounced(store.removeQuotes(ids)).then(() => ({ ids }))),
    'quotes:restore': ({ ids }) => attempt(allAnnounced(store.restoreQuotes(ids))),
    'tags:list': () => attempt(store.tags()),
    'removed:empty': () => attempt(emptiedAnnounced(store.emptyRemoved())),
    'quotes:settings': () => attempt(store.quoteSettings()),
    'quotes:set': ({ settings }) => attempt(settingsTold(store.putQuoteSettings(settings))),
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

async function announced<T extends { key: string }>(write: Promise<T>): Promise<T> {
  const written = await write;
  tellOfChange([written.key]);
  return written;
}

async function settingsTold<T>(write: Promise<T>): Promise<T> {
  const written = await write;
  tellOfSettings();
  return written;
}

async function allAnnounced<T extends { key: string }>(write: Promise<T[]>): Promise<T[]> {
  const written = await write;
  tellOfChange(written.map(({ key }) => key));
  return written;
}

async function keysAnnounced(keys: string[], write: Promise<void>): Promise<{ keys: string[] }> {
  await write;
  tellOfChange(keys);
  return { keys };
}

async function emptiedAnnounced(write: Promise<{ keys: string[] }>): Promise<{ keys: string[] }> {
  const { keys } = await write;
  tellOfChange(keys);
  return { keys };
}

async function copyAnnounced(write: Promise<string>): Promise<{ key: string }> {
  const key = await write;
  tellOfChange([key]);
  return { key };
}

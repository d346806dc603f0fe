import { broadcast } from '../messages/broadcast.ts';
import type { RequestHandlers } from '../messages/route.ts';
import { succeed } from '../model/result.ts';
import type { BroughtIn, Store } from '../store/store.ts';
import { siteHost } from '../text/site-host.ts';
import { attempt } from './attempt.ts';
import type { OutRequests } from './folder/folder-handlers.ts';
import type { HidingRequests } from './hiding-handlers.ts';
import type { ReadingRequests } from './reading/reading-handlers.ts';
import { type Telling, tellEverywhere } from './tell-of-quotes.ts';

type StoreRequests = Omit<
  RequestHandlers,
  'reader:open' | keyof HidingRequests | keyof OutRequests | keyof ReadingRequests
>;

/**
 * Answers what the surfaces ask of the store; success is told, and news sent, after the write.
 * @param quoted is told of the site of an article that a quote was saved of
 * @param tell sends the news
 */
export function storeRequests(
  store: Store,
  quoted: (site: string) => void = () => undefined,
  tell: Telling = tellEverywhere,
): StoreRequests {
  const {
    announced,
    settingsTold,
    allAnnounced,
    keysAnnounced,
    emptiedAnnounced,
    broughtAnnounced,
    copyAnnounced,
  } = news(tell);
  return {
    'kept:get': ({ page }) => attempt(store.kept(page)),
    'note:change': ({ header, change }, id) =>
      attempt(announced(store.changeNote(header, change, id))),
    'notes:remove': ({ keys }) => attempt(keysAnnounced(keys, store.removeNotes(keys))),
    'notes:restore': ({ keys }) => attempt(keysAnnounced(keys, store.restoreNotes(keys))),
    'quote:add': (quote, id) =>
      attempt(
        announced(store.addQuote(quote, id)).then((added) => {
          quoted(siteHost(new URL(quote.header.url)));
          return added;
        }),
      ),
    'quote:point': async ({ id }) => {
      tell.pointed(id);
      return succeed({ id });
    },
    'quotes:change': ({ ids, change }, id) =>
      attempt(allAnnounced(store.changeQuotes(ids, change, id))),
    'quotes:remove': ({ ids }) =>
      attempt(allAnnounced(store.removeQuotes(ids)).then(() => ({ ids }))),
    'quotes:restore': ({ ids }) => attempt(allAnnounced(store.restoreQuotes(ids))),
    'copy:stage': ({ staging, reading }) =>
      attempt(store.stageCopy(staging, reading).then((key) => ({ key }))),
    'copies:unstage': ({ staging }) => attempt(store.dropStaged(staging).then(() => ({ staging }))),
    'entries:lay': ({ staging, piece, brought }) =>
      attempt(store.layEntries(staging, piece, brought).then(() => ({ piece }))),
    'entries:bring': (bringing) => attempt(broughtAnnounced(store.bring(bringing))),
    'tags:list': () => attempt(store.tags()),
    'removed:empty': () => attempt(emptiedAnnounced(store.emptyRemoved())),
    'unread:remove': ({ id }) => attempt(store.removeUnread(id).then((id) => ({ id }))),
    'unread:restore': ({ id }) => attempt(store.restoreUnread(id).then((id) => ({ id }))),
    'settings:quotes': () => attempt(store.quoteSettings()),
    'settings:set-quotes': ({ settings }) =>
      attempt(settingsTold(store.putQuoteSettings(settings))),
    'copy:put': ({ reading }) => attempt(store.putCopy(reading).then((key) => ({ key }))),
    'copy:get': ({ key }) => attempt(store.getCopy(key)),
    'copies:unkept': () => attempt(store.unkeptCopies().then((count) => ({ count }))),
    'copies:forget': () => attempt(store.dropUnkeptCopies().then((count) => ({ count }))),
    'copy:keep': ({ reading, keeps }) => attempt(copyAnnounced(store.keepCopy(reading, keeps))),
  };
}

/** Each gives what was written, once it has been and the news has been sent. */
function news(tell: Telling) {
  const announced = async <T extends { key: string }>(write: Promise<T>): Promise<T> => {
    const written = await write;
    tell.changed([written.key]);
    return written;
  };
  const settingsTold = async <T>(write: Promise<T>): Promise<T> => {
    const written = await write;
    tell.settings();
    return written;
  };
  const allAnnounced = async <T extends { key: string }>(write: Promise<T[]>): Promise<T[]> => {
    const written = await write;
    tell.changed(written.map(({ key }) => key));
    return written;
  };
  const keysAnnounced = async (keys: string[], write: Promise<void>) => {
    await write;
    tell.changed(keys);
    return { keys };
  };
  const emptiedAnnounced = async (write: Promise<{ keys: string[] }>) => {
    const { keys } = await write;
    tell.changed(keys);
    return { keys };
  };
  const broughtAnnounced = async (write: Promise<BroughtIn>) => {
    const brought = await write;
    tell.changed(brought.keys);
    // Rules and settings may have come with it.
    tell.settings();
    tell.brought();
    void broadcast('hiding:changed', {});
    return brought;
  };
  const copyAnnounced = async (write: Promise<string>) => {
    const key = await write;
    tell.changed([key]);
    return { key };
  };
  return {
    announced,
    settingsTold,
    allAnnounced,
    keysAnnounced,
    emptiedAnnounced,
    broughtAnnounced,
    copyAnnounced,
  };
}

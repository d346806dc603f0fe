import { broadcast } from '../../messages/broadcast.ts';
import type { RequestHandlers } from '../../messages/route.ts';
import type { PageAddress } from '../../model/article.ts';
import type { ReadingChoices, ReadingSettings } from '../../model/reading-settings.ts';
import type { Store } from '../../store/store.ts';
import { attempt } from '../attempt.ts';

/** The requests that are about how articles are read on this device. */
export type ReadingRequests = Pick<
  RequestHandlers,
  | 'settings:reading'
  | 'settings:set-reading'
  | 'reader:sites'
  | 'reader:set-site'
  | 'read:get'
  | 'read:place'
  | 'read:back'
>;

/** A value that windows which do not share a store have in common. */
export interface Shared<Value> {
  /** What holds where the store's own windows have set nothing. */
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
}

/** Where windows that do not share a store have what was set. */
export interface SharedChoices {
  choices: Shared<ReadingChoices>;
  sites: Shared<string[]>;
}

/** Sites whose articles open in the reader, as they hold in the windows of a store. */
export const readerSites = async (store: Store, shared: SharedChoices): Promise<string[]> =>
  (await store.readerSites()) ?? (await shared.sites.read());

/** Leaves what is set for those windows, as after an import; what could not be left is written with the next change. */
export async function shareReading(store: Store, shared: SharedChoices): Promise<void> {
  try {
    const [choices, sites] = [await store.readingChoices(), await store.readerSites()];
    if (choices) await shared.choices.write(choices);
    if (sites) await shared.sites.write(sites);
  } catch (thrown) {
    console.warn('reading', thrown);
  }
}

/** Answers them out of the store; the news is sent after the write. */
export function readingRequests(store: Store, shared: SharedChoices): ReadingRequests {
  async function put(site: string | null, settings: ReadingSettings | null) {
    const written = await store.putReadingSettings(site, settings, await shared.choices.read());
    await shared.choices.write(written).catch((thrown) => console.warn('reading', thrown));
    void broadcast('reading:changed', {});
    return written;
  }
  async function putSite(site: string, isRead: boolean) {
    const sites = await store.putReaderSite(site, isRead, await shared.sites.read());
    await shared.sites.write(sites).catch((thrown) => console.warn('reading', thrown));
    void broadcast('reading:changed', {});
    return sites;
  }
  async function putBack(page: PageAddress, back: string[]) {
    const written = await store.putReadingState(page, { back });
    void broadcast('read:put-back', {});
    return written;
  }
  return {
    'settings:reading': () =>
      attempt(store.readingChoices().then(async (own) => own ?? (await shared.choices.read()))),
    'settings:set-reading': ({ site, settings }) => attempt(put(site, settings)),
    'reader:sites': () => attempt(readerSites(store, shared)),
    'reader:set-site': ({ site, isRead }) => attempt(putSite(site, isRead)),
    'read:get': ({ page }) => attempt(store.readingState(page)),
    'read:place': ({ page, place }) => attempt(store.putReadingState(page, { place })),
    'read:back': ({ page, back }) => attempt(putBack(page, back)),
  };
}

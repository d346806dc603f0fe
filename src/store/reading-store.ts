import type { PageAddress } from '../model/article.ts';
import type { ReadingState } from '../model/reading-place.ts';
import type { ReadingChoices, ReadingSettings } from '../model/reading-settings.ts';
import type { Collection } from './database/collection.ts';
import { keyFor } from './keys/article-place.ts';
import type { Device } from './local/device.ts';
import { getReaderSites, writeReaderSite } from './local/reader-sites.ts';
import { getReadingChoices, writeReadingSettings } from './local/reading-settings.ts';
import { getReadingState, writeReadingState } from './local/reading-states.ts';
import type { Queue } from './queue.ts';

/** The part of the store that is about how articles are read on this device. */
export interface ReadingStore {
  /** Null where nothing was ever set. */
  readingChoices(): Promise<ReadingChoices | null>;
  /** As `writeReadingSettings`. */
  putReadingSettings(
    site: string | null,
    settings: ReadingSettings | null,
    before?: ReadingChoices,
  ): Promise<ReadingChoices>;
  /** As `getReaderSites`. */
  readerSites(): Promise<string[] | null>;
  /** As `writeReaderSite`. */
  putReaderSite(site: string, isRead: boolean, before?: readonly string[]): Promise<string[]>;
  readingState(page: PageAddress): Promise<ReadingState>;
  /** Writes what is given of it. */
  putReadingState(page: PageAddress, changed: Partial<ReadingState>): Promise<ReadingState>;
}

/** It writes through `write`, the one writer of the whole store. */
export function createReadingStore(docs: Collection, device: Device, write: Queue): ReadingStore {
  return {
    readingChoices: () => getReadingChoices(device),
    putReadingSettings: (site, settings, before) =>
      write(() => writeReadingSettings(device, site, settings, before)),
    readerSites: () => getReaderSites(device),
    putReaderSite: (site, isRead, before) =>
      write(() => writeReaderSite(device, site, isRead, before)),
    readingState: async (page) => getReadingState(device, await keyFor(docs, page)),
    putReadingState: (page, changed) =>
      write(async () => writeReadingState(device, await keyFor(docs, page), changed)),
  };
}

import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** Sites, by host as in `siteHost`, whose articles open in the reader; null where none was ever set. */
export async function getReaderSites(device: Device): Promise<string[] | null> {
  return (await device.get<SettingsDocument>(SETTINGS_ID))?.readerSites ?? null;
}

/**
 * Adds a site, or takes it away; gives all there are then.
 * @param before those where nothing was ever set
 */
export async function writeReaderSite(
  device: Device,
  site: string,
  isRead: boolean,
  before: readonly string[] = [],
): Promise<string[]> {
  const written = await device.update<SettingsDocument>(SETTINGS_ID, (found) => {
    const others = (found?.readerSites ?? before).filter((other) => other !== site);
    return { ...found, readerSites: isRead ? [...others, site] : others };
  });
  return written?.readerSites ?? [];
}

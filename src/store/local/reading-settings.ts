import {
  NO_CHOICES,
  type ReadingChoices,
  type ReadingSettings,
  withSettings,
} from '../../model/reading-settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** How the reader wants articles set; null where nothing was ever set. */
export async function getReadingChoices(device: Device): Promise<ReadingChoices | null> {
  return (await device.get<SettingsDocument>(SETTINGS_ID))?.reading ?? null;
}

/**
 * Writes what holds for a site, or for all; gives all that holds then.
 * @param site as in `withSettings`
 * @param before what held where nothing was ever set
 */
export async function writeReadingSettings(
  device: Device,
  site: string | null,
  settings: ReadingSettings | null,
  before: ReadingChoices = NO_CHOICES,
): Promise<ReadingChoices> {
  const written = await device.update<SettingsDocument>(SETTINGS_ID, (found) => ({
    ...found,
    reading: withSettings(found?.reading ?? before, site, settings),
  }));
  return written?.reading ?? before;
}

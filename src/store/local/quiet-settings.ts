import type { QuietSettings } from '../../model/settings.ts';
import { DEFAULT_QUIET } from '../../model/settings.ts';
import type { Collection } from '../database/collection.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';

/** What the reader set about hiding; what was never set is as in {@link DEFAULT_QUIET}. */
export async function getQuietSettings(docs: Collection): Promise<QuietSettings> {
  const found = await docs.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_QUIET, ...found?.quiet };
}

/** Writes all of it; gives what was written. */
export async function writeQuietSettings(
  docs: Collection,
  quiet: QuietSettings,
): Promise<QuietSettings> {
  await docs.update<SettingsDocument>(SETTINGS_ID, (settings) => ({ ...settings, quiet }));
  return quiet;
}

import type { PictureSettings } from '../../model/pictures.ts';
import { DEFAULT_PICTURES } from '../../model/settings.ts';
import type { Collection } from '../database/collection.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';

/** What the reader set about pictures; what was never set is as in {@link DEFAULT_PICTURES}. */
export async function getPictureSettings(docs: Collection): Promise<PictureSettings> {
  const found = await docs.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_PICTURES, ...found?.pictures };
}

/** Writes all of it; gives what was written. */
export async function writePictureSettings(
  docs: Collection,
  pictures: PictureSettings,
): Promise<PictureSettings> {
  await docs.update<SettingsDocument>(SETTINGS_ID, (settings) => ({ ...settings, pictures }));
  return pictures;
}

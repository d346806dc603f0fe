import type { PictureSettings } from '../../model/pictures.ts';
import { DEFAULT_PICTURES } from '../../model/settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** What the reader set about pictures; what was never set is as in {@link DEFAULT_PICTURES}. */
export async function getPictureSettings(device: Device): Promise<PictureSettings> {
  const found = await device.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_PICTURES, ...found?.pictures };
}

/** Writes all of it; gives what was written. */
export async function writePictureSettings(
  device: Device,
  pictures: PictureSettings,
): Promise<PictureSettings> {
  await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({ ...settings, pictures }));
  return pictures;
}

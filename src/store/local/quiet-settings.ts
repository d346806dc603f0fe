import type { QuietSettings } from '../../model/settings.ts';
import { DEFAULT_QUIET } from '../../model/settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** What the reader set about hiding; what was never set is as in {@link DEFAULT_QUIET}. */
export async function getQuietSettings(device: Device): Promise<QuietSettings> {
  const found = await device.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_QUIET, ...found?.quiet };
}

/** Writes all of it; gives what was written. */
export async function writeQuietSettings(
  device: Device,
  quiet: QuietSettings,
): Promise<QuietSettings> {
  await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({ ...settings, quiet }));
  return quiet;
}

import type { HidingSettings } from '../../model/settings.ts';
import { DEFAULT_HIDING } from '../../model/settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** What the reader set about hiding; what was never set is as in {@link DEFAULT_HIDING}. */
export async function getHidingSettings(device: Device): Promise<HidingSettings> {
  const found = await device.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_HIDING, ...found?.quiet };
}

/** Writes all of it; gives what was written. */
export async function writeHidingSettings(
  device: Device,
  hiding: HidingSettings,
): Promise<HidingSettings> {
  await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({
    ...settings,
    quiet: hiding,
  }));
  return hiding;
}

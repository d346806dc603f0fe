import { DEFAULT_OUT, type OutSettings, type OutSettingsChange } from '../../model/out-settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** What the reader set about what goes out; what was never set is as in {@link DEFAULT_OUT}. */
export async function getOutSettings(device: Device): Promise<OutSettings> {
  const found = await device.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_OUT, ...found?.out };
}

/** Writes what is given of it; gives all of it. */
export async function writeOutSettings(
  device: Device,
  changed: OutSettingsChange,
): Promise<OutSettings> {
  const given = Object.entries(changed).filter(([, value]) => value !== undefined);
  const written = await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({
    ...settings,
    out: { ...DEFAULT_OUT, ...settings?.out, ...Object.fromEntries(given) },
  }));
  return { ...DEFAULT_OUT, ...written?.out };
}

import type { IncomingSettings } from '../../model/incoming.ts';
import { DEFAULT_OUT } from '../../model/out-settings.ts';
import type { ReadingState } from '../../model/reading-place.ts';
import { DEFAULT_HIDING, DEFAULT_PICTURES, DEFAULT_QUOTES } from '../../model/settings.ts';
import { READ_ID, type ReadDocument, SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from '../local/device.ts';
import { REMEMBERED } from '../local/reading-states.ts';

/** The file may be anybody's: no more of them are taken than are remembered. */
const newestOf = (readings: Record<string, ReadingState>) =>
  Object.fromEntries(Object.entries(readings).slice(-REMEMBERED));

/** All of what the reader set, as it stands on this device; null is what never was. */
export interface SetBefore {
  settings: SettingsDocument | null;
  read: ReadDocument | null;
}

/** What is there before settings are brought in. */
export const setBefore = async (device: Device): Promise<SetBefore> => ({
  settings: await device.get<SettingsDocument>(SETTINGS_ID),
  read: await device.get<ReadDocument>(READ_ID),
});

/** Puts each part that is given in the place of the one there is; may be done twice. */
export async function putSettings(device: Device, brought: IncomingSettings): Promise<void> {
  const { hiding, quotes, pictures, reading, readerSites, out, readings } = brought;
  await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({
    ...settings,
    quiet: hiding,
    quotes,
    pictures,
    ...(reading && { reading }),
    ...(readerSites && { readerSites }),
    // When this device was backed up last is no news of another.
    ...(out && { out: { ...DEFAULT_OUT, ...settings?.out, ...out } }),
  }));
  if (readings) await device.update<ReadDocument>(READ_ID, () => ({ of: newestOf(readings) }));
}

/**
 * Makes those parts what they were; what was never set is as if it were set to what holds then, or
 * not set at all.
 */
export async function putBackSettings(
  device: Device,
  brought: IncomingSettings,
  { settings: before, read }: SetBefore,
): Promise<void> {
  await device.update<SettingsDocument>(SETTINGS_ID, (settings) => {
    const { reading, readerSites, out, ...others } = settings ?? {};
    const kept = (name: 'reading' | 'readerSites' | 'out', now: unknown) => {
      const value = brought[name] ? before?.[name] : now;
      return value === undefined ? {} : { [name]: value };
    };
    return {
      ...others,
      quiet: before?.quiet ?? DEFAULT_HIDING,
      quotes: before?.quotes ?? DEFAULT_QUOTES,
      pictures: before?.pictures ?? DEFAULT_PICTURES,
      ...kept('reading', reading),
      ...kept('readerSites', readerSites),
      ...kept('out', out),
    };
  });
  if (brought.readings) await device.update<ReadDocument>(READ_ID, () => ({ of: read?.of ?? {} }));
}

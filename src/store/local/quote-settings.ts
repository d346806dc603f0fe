import type { QuoteSettings, QuoteSettingsChange } from '../../model/settings.ts';
import { DEFAULT_QUOTES } from '../../model/settings.ts';
import { SETTINGS_ID, type SettingsDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** What the reader set about quotes; what was never set is as in {@link DEFAULT_QUOTES}. */
export async function getQuoteSettings(device: Device): Promise<QuoteSettings> {
  const found = await device.get<SettingsDocument>(SETTINGS_ID);
  return { ...DEFAULT_QUOTES, ...found?.quotes };
}

/** Writes what is given of it; gives all of it. */
export async function writeQuoteSettings(
  device: Device,
  changed: QuoteSettingsChange,
): Promise<QuoteSettings> {
  const written = await device.update<SettingsDocument>(SETTINGS_ID, (settings) => ({
    ...settings,
    quotes: {
      colour: changed.colour ?? settings?.quotes?.colour ?? DEFAULT_QUOTES.colour,
      keepCopies: changed.keepCopies ?? settings?.quotes?.keepCopies ?? DEFAULT_QUOTES.keepCopies,
      paint: changed.paint ?? settings?.quotes?.paint ?? DEFAULT_QUOTES.paint,
    },
  }));
  return { ...DEFAULT_QUOTES, ...written?.quotes };
}

import type { IncomingSettings } from '../../../model/incoming.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import { sameContent } from '../../../store/bringing/same-content.ts';

/** Settings to be brought in, what there is of them before, and what of them is another one. */
export interface ChangedSettings {
  next: IncomingSettings;
  before: IncomingSettings;
  /** Names of those parts. */
  names: MessageKey[];
}

/** How the parts are called where they are set. */
const NAMES: Record<keyof IncomingSettings, MessageKey> = {
  hiding: 'optionsHiding',
  readerSites: 'optionsReaderSites',
  pictures: 'optionsPictures',
  quotes: 'optionsQuotes',
  reading: 'reading',
  out: 'optionsTemplate',
  readings: 'importReadings',
};
const PARTS = Object.keys(NAMES) as (keyof IncomingSettings)[];

/**
 * What would come of the settings of a file; null where that is nothing. Parts it says nothing of
 * stay as they are, and so do articles that are read here: that is later than what the file says.
 */
export function changedSettings(
  before: IncomingSettings,
  file: IncomingSettings,
): ChangedSettings | null {
  const next: IncomingSettings = {
    ...before,
    ...Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined)),
    readings: { ...file.readings, ...before.readings },
  };
  const names = PARTS.filter((part) => !sameContent(before[part] ?? null, next[part] ?? null)).map(
    (part) => NAMES[part],
  );
  return names.length > 0 ? { next, before, names } : null;
}

import { readLocal, writeLocal } from '../../browser/local-mirror.ts';
import { NO_CHOICES, type ReadingChoices } from '../../model/reading-settings.ts';
import type { SharedChoices } from './reading-handlers.ts';

/** Where in `storage.local` they are copied: private windows do not open the store. */
const READING_KEY = 'reading';
const SITES_KEY = 'reader-sites';

/** Of the windows whose store is kept: they leave a copy for private ones. */
export const leavesCopy: SharedChoices = {
  read: async () => NO_CHOICES,
  write: (choices) => writeLocal(READING_KEY, choices),
  readSites: async () => [],
  writeSites: (sites) => writeLocal(SITES_KEY, sites),
};

/** Of private windows: they begin with what the others have, and leave nothing. */
export const takesCopy: SharedChoices = {
  read: async () => ((await readLocal(READING_KEY)) as ReadingChoices | undefined) ?? NO_CHOICES,
  write: async () => undefined,
  readSites: async () => ((await readLocal(SITES_KEY)) as string[] | undefined) ?? [],
  writeSites: async () => undefined,
};

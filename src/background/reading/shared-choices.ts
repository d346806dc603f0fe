import { readLocal, writeLocal } from '../../browser/local-mirror.ts';
import { NO_CHOICES } from '../../model/reading-settings.ts';
import type { Shared, SharedChoices } from './reading-handlers.ts';

/** Where in `storage.local` they are copied: private windows do not open the store. */
const READING_KEY = 'reading';
const SITES_KEY = 'reader-sites';

const leaves = <Value>(key: string, none: Value): Shared<Value> => ({
  read: async () => none,
  write: (value) => writeLocal(key, value),
});

const takes = <Value>(key: string, none: Value): Shared<Value> => ({
  read: async () => ((await readLocal(key)) as Value | undefined) ?? none,
  write: async () => undefined,
});

/** Of the windows whose store is kept: they leave a copy for private ones. */
export const leavesCopy: SharedChoices = {
  choices: leaves(READING_KEY, NO_CHOICES),
  sites: leaves(SITES_KEY, []),
};

/** Of private windows: they begin with what the others have, and leave nothing. */
export const takesCopy: SharedChoices = {
  choices: takes(READING_KEY, NO_CHOICES),
  sites: takes(SITES_KEY, []),
};

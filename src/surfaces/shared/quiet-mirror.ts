import type { QuietSettings, SiteRule } from '../../article/quiet/site-rule.ts';

/** What content scripts are told, under {@link QUIET_KEY} of `storage.local`. */
export interface QuietMirror {
  settings: QuietSettings;
  /** Of all sites, by site and age. */
  rules: SiteRule[];
}

/** Where the background writes the mirror. */
export const QUIET_KEY = 'quiet';

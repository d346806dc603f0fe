import type { PictureSettings } from '../../article/pictures.ts';
import type { QuietSettings, SiteRule } from '../../article/quiet/site-rule.ts';
import type { QuotePaint } from '../../quotes/quote.ts';

/** What content scripts are told: the settings, and each page the rules of its own site alone. */
export interface QuietMirror {
  settings: QuietSettings;
  /** For private windows, which do not open the store. */
  pictures: PictureSettings;
  paint: QuotePaint;
  /** Of all sites, by site and age. */
  rules: SiteRule[];
}

/** Where in `storage.local` the background writes the settings. */
export const QUIET_KEY = 'quiet';

/** What the keys begin with that it writes the rules of sites under. */
export const QUIET_RULES = 'quiet-rules:';

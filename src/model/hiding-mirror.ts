import type { PictureSettings } from './pictures.ts';
import type { QuotePaint } from './quote.ts';
import type { HidingSettings } from './settings.ts';
import type { SiteRule } from './site-rule.ts';

/** What content scripts are told: the settings, and each page the rules of its own site alone. */
export interface HidingMirror {
  settings: HidingSettings;
  /** For private windows, which do not open the store. */
  pictures: PictureSettings;
  paint: QuotePaint;
  /** Of all sites, by site and age. */
  rules: SiteRule[];
}

/** Where in `storage.local` the background writes the settings; named as the first version named it. */
export const HIDING_KEY = 'quiet';

/** What the keys begin with that it writes the rules of sites under. */
export const HIDING_RULES = 'quiet-rules:';

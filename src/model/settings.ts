import type { PictureSettings } from './pictures.ts';
import type { QuoteColour, QuotePaint } from './quote.ts';

/** When link groups are hidden: never unasked, offered on articles, or at once on articles. */
export type HidingMode = 'never' | 'ask' | 'always';

/** What the reader set about hiding on live pages. */
export interface HidingSettings {
  mode: HidingMode;
  /** Sites, by host as in `SiteRule.site`, that are treated otherwise. */
  sites: Record<string, 'never' | 'always'>;
  /** Shows on the toolbar button how many links are hidden. */
  badge: boolean;
  /** Hides rows of share buttons, too. */
  shareRows: boolean;
  /** Hides readers' comments, too. */
  comments: boolean;
  /** Remembers the lists of a site, to judge its other pages by. */
  learns: boolean;
}

/** What holds until the reader sets something else: nothing is hidden unasked. */
export const DEFAULT_HIDING: HidingSettings = {
  mode: 'ask',
  sites: {},
  badge: true,
  shareRows: false,
  comments: false,
  learns: true,
};

/** What the reader set about quotes. */
export interface QuoteSettings {
  /** Of new quotes: the one used last. */
  colour: QuoteColour;
  /** Whether the clean copy of every article that has quotes or a note is kept. */
  keepCopies: boolean;
  /** On pages; our own surfaces paint at all times. */
  paint: QuotePaint;
}

/** Those of the settings that are to be written. */
export type QuoteSettingsChange = { [K in keyof QuoteSettings]?: QuoteSettings[K] | undefined };

/** What holds until the reader sets something else: what was quoted stays readable. */
export const DEFAULT_QUOTES: QuoteSettings = {
  colour: 'yellow',
  keepCopies: true,
  paint: 'always',
};

/** What holds until the reader sets something else. */
export const DEFAULT_PICTURES: PictureSettings = { pictures: 'all', keep: true };

/** Colours of our pages; `system` is light or dark as the browser is. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Faces the text of an article can be set in. */
export const FACES = ['serif', 'sans', 'mono', 'atkinson', 'opendyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Lines that stay lit while the rest is dimmed; 0 dims nothing. */
export const LINES_IN_FOCUS = [0, 1, 3, 5] as const;
export type LinesInFocus = (typeof LINES_IN_FOCUS)[number];

/** How the reader wants an article set, on every surface alike. */
export interface ReadingSettings {
  theme: Theme;
  face: Face;
  /** Of the surface's own size, in percent. */
  size: number;
  /** Line height over the size of the text, in percent. */
  leading: number;
  /** Added between letters, in hundredths of the text's size. */
  letters: number;
  /** Added between words, in hundredths of the text's size. */
  words: number;
  /** Characters in the longest line, about. */
  width: number;
  justified: boolean;
  focus: LinesInFocus;
  /** Whether all paragraphs but the one that is read are dimmed. */
  dims: boolean;
  /** Whether links look like links, and pictures are shown. */
  links: boolean;
  pictures: boolean;
  /** Whether addresses of links are printed behind the text. */
  printsLinks: boolean;
  /** How fast it is read aloud, in percent of how the voice speaks by itself. */
  rate: number;
  /** `voiceURI` of the voice that was chosen to read a language, by BCP 47 tag. */
  voices: Readonly<Record<string, string>>;
}

/** Those of the settings that are numbers on a scale. */
export type Scale = 'size' | 'leading' | 'letters' | 'words' | 'width' | 'rate';

/** How far each scale goes, and in which steps. */
export const SCALES: Readonly<Record<Scale, { min: number; max: number; step: number }>> = {
  size: { min: 70, max: 220, step: 5 },
  leading: { min: 120, max: 240, step: 5 },
  letters: { min: 0, max: 16, step: 1 },
  words: { min: 0, max: 60, step: 4 },
  width: { min: 40, max: 100, step: 2 },
  rate: { min: 50, max: 300, step: 10 },
};

/** What holds until the reader sets something else. */
export const DEFAULT_READING: ReadingSettings = {
  theme: 'system',
  face: 'serif',
  size: 100,
  leading: 160,
  letters: 0,
  words: 0,
  width: 68,
  justified: false,
  focus: 0,
  dims: false,
  links: true,
  pictures: true,
  printsLinks: false,
  rate: 100,
  voices: {},
};

/** What the reader set, for all sites and for some. */
export interface ReadingChoices {
  everywhere: ReadingSettings;
  /** By host as in `siteHost`: all of what holds there. */
  sites: Readonly<Record<string, ReadingSettings>>;
}

/** Nothing has been set. */
export const NO_CHOICES: ReadingChoices = { everywhere: DEFAULT_READING, sites: {} };

/** What holds for a site; null is one that has none of its own. */
export function settingsFor(choices: ReadingChoices, site: string | null): ReadingSettings {
  const own = site !== null && Object.hasOwn(choices.sites, site) ? choices.sites[site] : null;
  return own ?? choices.everywhere;
}

/**
 * The choices with one scope set anew.
 * @param site null for all sites that have none of their own
 * @param settings null takes the scope's own away
 */
export function withSettings(
  { everywhere, sites }: ReadingChoices,
  site: string | null,
  settings: ReadingSettings | null,
): ReadingChoices {
  if (site === null) return { everywhere: settings ?? DEFAULT_READING, sites };
  const { [site]: _, ...others } = sites;
  return { everywhere, sites: settings ? { ...others, [site]: settings } : others };
}

/** A value on a scale, some steps further, and no further than it goes. */
export function stepped(scale: Scale, value: number, steps: number): number {
  const { min, max, step } = SCALES[scale];
  return Math.min(max, Math.max(min, value + steps * step));
}

import type { Face, ReadingSettings } from '../../model/reading-settings.ts';

/** What stands on the root element of a page of ours, so that it looks as the reader set it. */
export interface ReadingStyle {
  /** Attributes by name; one that is null stands there not. */
  attributes: Record<string, string | null>;
  /** Custom properties of CSS by name. */
  variables: Record<string, string>;
}

/**
 * How broad the letters of a face run beside those of the book face, at the same height of their
 * small letters: as many of them stand in a line, whichever is chosen.
 */
const BREADTH: Record<Face, number> = {
  serif: 1,
  sans: 1,
  mono: 1.22,
  atkinson: 0.98,
  opendyslexic: 1.3,
};

/** Of the text's size: what a character of the book face is broad. */
const CHARACTER = 0.4338;
/** Characters to a word, its space counted. */
const WORD = 6;

/** Settings as style sheets know them (`theme.css`, `themes.css`, `faces.css`). */
export function styleOf(settings: ReadingSettings): ReadingStyle {
  return { attributes: attributesOf(settings), variables: variablesOf(settings) };
}

function attributesOf(settings: ReadingSettings): Record<string, string | null> {
  const { theme, face, justified, dims, links, pictures, printsLinks } = settings;
  return {
    'data-theme': theme === 'system' ? null : theme,
    'data-face': face === 'serif' ? null : face,
    'data-justified': justified ? '' : null,
    'data-dims': dims ? '' : null,
    'data-links': links ? null : 'off',
    'data-pictures': pictures ? null : 'off',
    'data-prints-links': printsLinks ? '' : null,
  };
}

function variablesOf({ size, leading, letters, words, width, face }: ReadingSettings) {
  const character = CHARACTER * BREADTH[face] + (letters + words / WORD) / 100;
  return {
    '--reading-size': String(size / 100),
    '--leading': String(leading / 100),
    '--letter-spacing': `${letters / 100}em`,
    '--word-spacing': `${words / 100}em`,
    '--measure': (width * character).toFixed(2),
  };
}

/** Puts a style on a root element, in place of the one before. */
export function putStyle(root: HTMLElement, { attributes, variables }: ReadingStyle): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
}

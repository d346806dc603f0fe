import { baseLanguage } from '../../text/base-language.ts';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const STYLES = ['long', 'short', 'narrow'] as const;
/** One for each form that languages bend a unit into. */
const COUNTS = [1, 2, 5, 21];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "3 days ago", "vor 3 Tagen", "3 天前": how a language says how long ago something was. */
function agoPattern(language: string): RegExp {
  const forms = new Set<string>();
  for (const style of STYLES) {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
    for (const unit of UNITS) {
      for (const count of COUNTS) {
        const parts = format.formatToParts(-count, unit);
        forms.add(parts.map(({ type, value }) => formOf(type, value)).join(''));
      }
    }
  }
  return new RegExp(`(?:^|[^\\p{L}\\d])(?:${[...forms].join('|')})(?!\\p{L})`, 'iu');
}

const formOf = (type: string, value: string): string =>
  type === 'literal' ? escaped(value).replace(/\s+/g, '\\s?') : '\\d+';

const known = new Map<string, RegExp | null>();

function patternFor(language: string): RegExp | null {
  const found = known.get(language);
  if (found !== undefined) return found;
  let pattern: RegExp | null = null;
  try {
    pattern = agoPattern(language);
  } catch {
    // A page may name a language that there is not.
  }
  known.set(language, pattern);
  return pattern;
}

/** "5h", "3 d", "1 yr": hardly a word and a figure. */
const SHORT_AGO = /^\d{1,2}\s?\p{L}{1,3}$/u;

/**
 * Of languages that say so in one word, or by a minus, that word: who first asks a browser how a
 * language says it waits for all of that to be loaded, and most lines with a figure do not say it.
 */
export const SIGNS: Readonly<Record<string, RegExp>> = {
  cs: /před|zp|[-−]/i,
  da: /siden|[-−]/i,
  de: /vor|[-−]/i,
  en: /ago/i,
  es: /hace|[-−]/i,
  fr: /il\s?y\s?a|[-−]/i,
  id: /lalu|[-−]/i,
  it: /fa|[-−]/i,
  nb: /siden|for|[-−]/i,
  nl: /geleden|[-−]/i,
  no: /siden|for|[-−]/i,
  pl: /temu|[-−]/i,
  pt: /há|[-−]/i,
  ru: /назад|[-−]/i,
  sv: /sedan|för|[-−]/i,
  tr: /önce|[-−]/i,
  uk: /тому|[-−]/i,
  vi: /trước|[-−]/i,
};

/** Whether a text may say so in a language: false where it has no word that all its forms have. */
export const maySayAgo = (language: string, text: string): boolean =>
  SIGNS[baseLanguage(language)]?.test(text) ?? true;

const saysAgoIn = (language: string, text: string): boolean =>
  maySayAgo(language, text) && (patternFor(language)?.test(text) ?? false);

/** Whether a short text says how long ago something was, in a page's language (BCP 47) or English. */
export const saysAgo = (text: string, lang: string | null): boolean =>
  SHORT_AGO.test(text) || [lang ?? 'en', 'en'].some((language) => saysAgoIn(language, text));

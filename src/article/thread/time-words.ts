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

/** English says so in one word: its pattern is made for none of the many texts without it. */
const mayBeEnglish = (text: string): boolean => /ago/i.test(text);

const saysAgoIn = (language: string, text: string): boolean =>
  (language !== 'en' || mayBeEnglish(text)) && (patternFor(language)?.test(text) ?? false);

/** Whether a short text says how long ago something was, in a page's language (BCP 47) or English. */
export const saysAgo = (text: string, lang: string | null): boolean =>
  SHORT_AGO.test(text) || [lang ?? 'en', 'en'].some((language) => saysAgoIn(language, text));

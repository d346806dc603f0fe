import { spokenLanguage } from '../text/base-language.ts';
import { textsLanguage, uiLanguage } from './i18n.ts';

/** BCP 47 tag of the language our texts are in, in the browser's own form where it has one. */
export const language = (): string => spokenLanguage(textsLanguage(), uiLanguage());

/** A day as the reader's language writes it out; a text that is no `YYYY-MM-DD` is given back. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return days().format(date);
}

/** The day of a time (ms since 1970) where the reader is, as their language writes it out. */
export const formatDate = (time: number): string => dates().format(time);

/** A count as the reader's language writes numbers. */
export const formatCount = (count: number): string => numbers().format(count);

/** A share (0 to 1, or more) in percent. */
export const formatShare = (share: number): string => shares().format(share);

/** A size in bytes, rounded as a person says it: "340 kB", "3.4 MB". */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? kilobyte().format(kilobytes) : megabyte().format(bytes / 1_000_000);
}

/** Minutes as hours and minutes: "7 hours, 55 minutes", "2 hours". */
export function formatDuration(minutes: number): string {
  const rest = minutes % 60;
  const hours = (minutes - rest) / 60;
  const parts = [hours > 0 && hourCounts().format(hours), rest > 0 && minuteCounts().format(rest)];
  return units().format(parts.filter((part) => part !== false));
}

/** Things one after the other, as the language lists them: "a, b and c". */
export const formatList = (things: readonly string[]): string => lists().format(things);

/** Sentences one after the other: Chinese and Japanese set no space between them. */
export const sentences = (...all: readonly string[]): string =>
  all.filter(Boolean).join(/^(?:ja|zh)\b/.test(language()) ? '' : ' ');

/** The plural form that the reader's language has for a count (CLDR plural rules). */
export const pluralForm = (count: number): Intl.LDMLPluralRule => rules().select(count);

/** Made once for a language: that takes longer than to use it a hundred times. */
function once<T>(make: (language: string) => T): () => T {
  let made: { of: string; value: T } | null = null;
  return () => {
    const of = language();
    if (made?.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}

const days = once((of) => new Intl.DateTimeFormat(of, { dateStyle: 'long', timeZone: 'UTC' }));
const dates = once((of) => new Intl.DateTimeFormat(of, { dateStyle: 'long' }));
const numbers = once((of) => new Intl.NumberFormat(of));
const shares = once((of) => new Intl.NumberFormat(of, { style: 'percent' }));
const sizes = (unit: string, maximumFractionDigits: number) =>
  once((of) => new Intl.NumberFormat(of, { style: 'unit', unit, maximumFractionDigits }));
const kilobyte = sizes('kilobyte', 0);
const megabyte = sizes('megabyte', 1);
const lists = once((of) => new Intl.ListFormat(of));
const long = { style: 'unit', unitDisplay: 'long' } as const;
const hourCounts = once((of) => new Intl.NumberFormat(of, { ...long, unit: 'hour' }));
const minuteCounts = once((of) => new Intl.NumberFormat(of, { ...long, unit: 'minute' }));
const units = once((of) => new Intl.ListFormat(of, { type: 'unit' }));
const rules = once((of) => new Intl.PluralRules(of));

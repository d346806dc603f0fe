import type { Article, FurtherLink } from '../model/article.ts';

/** The heading over the links; exports are in English, as the terminal is. */
export const FURTHER_READING = 'Further reading';

/** Takes an article; gives its further reading without addresses that a file must not link to. */
export const furtherLinks = ({ furtherReading }: Article): FurtherLink[] =>
  furtherReading.filter(({ href }) => /^https?:/i.test(href));

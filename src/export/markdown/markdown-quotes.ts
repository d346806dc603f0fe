import type { ExportedArticle, ExportedQuote } from '../library/exported-article.ts';
import { markdownDestination } from './markdown-destination.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { markdownTag } from './markdown-properties.ts';

/**
 * A quote as Markdown: its words as a block quote, then its colour, tags and the link to the words
 * in one line, then what the reader wrote about it. No line feed at its end.
 */
export function markdownQuote(quote: ExportedQuote): string {
  const { text, note } = quote;
  return [quotedLines(text), quoteAbout(quote), note.trim()].filter(Boolean).join('\n\n');
}

/** The line under a quote: its colour, its tags, the link to its words. */
export function quoteAbout({ colour, tags, link }: ExportedQuote): string {
  const destination = link && markdownDestination(link);
  const about = [
    colour,
    ...tags
      .map(markdownTag)
      .filter(Boolean)
      .map((tag) => `#${tag}`),
    destination && `[at these words](${destination})`,
  ];
  return about.filter(Boolean).join(' · ');
}

/** Quotes in the order they are given, a line of space between them. */
export const markdownQuotes = (quotes: readonly ExportedQuote[]): string =>
  quotes.map(markdownQuote).join('\n\n');

/** All that was quoted of one article, to be pasted somewhere: its title with its address, the quotes. */
export function articleQuotes({ header, note, quotes }: ExportedArticle): string {
  const title = escapeMarkdown(header.title.replace(/\s+/g, ' ').trim());
  const destination = /^https?:/i.test(header.url) && markdownDestination(header.url);
  const heading = `## ${destination ? `[${title}](${destination})` : title}`;
  return [heading, note.trim(), markdownQuotes(quotes)].filter(Boolean).join('\n\n');
}

/** Words as a block quote, line by line; a listing in a fence, as it stands. */
export const quotedLines = (text: string): string => {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split(/\r\n|[\n\r\u2028\u2029]/);
  const written = isListing(text.trimEnd())
    ? fenced(lines)
    : lines.map((line) => escapeMarkdown(line.trim()));
  return written.map((line) => `> ${line}`.trimEnd()).join('\n');
};

/**
 * Whether lines are a listing's: only where spaces are kept does one begin with them. Rows of a
 * table may, for an empty cell, but have more cells behind it.
 */
const isListing = (text: string): boolean => /\n[ \t\u00a0]+\S/.test(text) && !/\S\t/.test(text);

function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(2, ...(lines.join('\n').match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence];
}

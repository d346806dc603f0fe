import type { ExportedArticle, ExportedQuote } from '../library/exported-article.ts';
import { dayOf, wholeDay } from '../library/written-days.ts';
import { markdownDestination } from '../markdown/markdown-destination.ts';
import { escapeMarkdown } from '../markdown/markdown-escape.ts';
import { markdownProperties, markdownTags } from '../markdown/markdown-properties.ts';
import { quoteAbout, quotedLines } from '../markdown/markdown-quotes.ts';
import { yamlText } from '../markdown/yaml-text.ts';

/** What may stand in a template, outside and inside `{{#quotes}}…{{/quotes}}`. */
export const ARTICLE_SLOTS = [
  'properties',
  'title',
  'source',
  'author',
  'site',
  'published',
  'created',
  'updated',
  'description',
  'tags',
  'note',
  'hasQuotes',
  'quotes',
  'article',
  'yaml.title',
  'yaml.source',
  'yaml.author',
  'yaml.site',
  'yaml.description',
] as const;
export const QUOTE_SLOTS = [
  'words',
  'text',
  'about',
  'colour',
  'tags',
  'link',
  'note',
  'created',
] as const;

/**
 * What is put into the slots of a template: Markdown that is read as the words it was made from,
 * but for the reader's own notes, which are Markdown already; `yaml.…` is for the properties.
 * @param copy the clean article as Markdown, or nothing
 */
export function articleSlots(article: ExportedArticle, copy: string) {
  const { header, description, created, updated, tags, note, quotes } = article;
  return {
    properties: markdownProperties(article),
    title: line(header.title),
    source: address(header.url),
    author: line(header.byline),
    site: line(header.siteName),
    published: wholeDay(header.published) ?? '',
    created: dayOf(created),
    updated: dayOf(updated),
    description: line(description),
    tags: hashed(tags),
    note: note.trim(),
    hasQuotes: quotes.length > 0,
    quotes: quotes.map(quoteSlots),
    article: copy.trimEnd(),
    yaml: {
      title: yamlText(header.title),
      source: yamlText(header.url),
      author: yamlText(header.byline ?? ''),
      site: yamlText(header.siteName ?? ''),
      description: yamlText(description ?? ''),
    },
  };
}

const quoteSlots = (quote: ExportedQuote) => ({
  words: quotedLines(quote.text),
  text: line(quote.text),
  about: quoteAbout(quote),
  colour: quote.colour,
  tags: hashed(quote.tags),
  link: address(quote.link ?? ''),
  note: quote.note.trim(),
  created: dayOf(quote.created),
});

const line = (text: string | null): string =>
  escapeMarkdown((text ?? '').replace(/\s+/g, ' ').trim());

const address = (url: string): string => (url && markdownDestination(url)) || '';

const hashed = (tags: readonly string[]): string =>
  markdownTags(tags)
    .map((tag) => `#${tag}`)
    .join(' ');

import type { ExportedArticle, WriterContext } from '../library/exported-article.ts';
import { toMarkdown } from './markdown.ts';
import { markdownProperties } from './markdown-properties.ts';
import { markdownQuotes } from './markdown-quotes.ts';

/**
 * One article as a Markdown file: properties, the reader's note, the quotes in the order of the
 * text, and the clean article where it is given. Ends with a line feed.
 */
export function toMarkdownFile(article: ExportedArticle, { parse }: WriterContext): string {
  const { note, quotes, copy } = article;
  const parts = [
    markdownProperties(article),
    note.trim(),
    quotes.length > 0 && `## Quotes\n\n${markdownQuotes(quotes)}`,
    copy && toMarkdown(copy, { parse }).trimEnd(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

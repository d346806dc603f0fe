import { citation, citationParts } from '../citation.ts';
import type { ExportedArticle, ExportedQuote, WriterContext } from '../library/exported-article.ts';
import { markdownDestination } from '../markdown/markdown-destination.ts';
import { escapeMarkdown } from '../markdown/markdown-escape.ts';
import { quotedLines } from '../markdown/markdown-quotes.ts';

/** Quotes for a letter or a footnote, in plain text: the words, and where they are from. */
export async function* toCitations(
  articles: AsyncIterable<ExportedArticle>,
  { locale }: WriterContext,
): AsyncGenerator<string> {
  for await (const { header, quotes } of articles)
    for (const { text } of quotes) yield `${citation({ text, article: header, locale })}\n\n`;
}

/** The same in Markdown: a block quote, and under it author, title with the link to the words, day. */
export async function* toMarkdownCitations(
  articles: AsyncIterable<ExportedArticle>,
  { locale }: WriterContext,
): AsyncGenerator<string> {
  for await (const article of articles)
    for (const quote of article.quotes) yield `${cited(article, quote, locale)}\n\n`;
}

function cited({ header }: ExportedArticle, { text, link }: ExportedQuote, locale: string): string {
  const source = escapeMarkdown(citationParts(header, locale).join(', ').replace(/\s+/g, ' '));
  const destination = markdownDestination(link ?? header.url);
  const named = destination ? `[${source || destination}](${destination})` : source;
  return `${quotedLines(text)}\n>\n> — ${named}`;
}

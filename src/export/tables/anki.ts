import { citationParts } from '../citation.ts';
import { escapeHtml } from '../library/escape-html.ts';
import type { ExportedArticle, ExportedQuote, WriterContext } from '../library/exported-article.ts';

const HEAD = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4', ''].join('\n');

/**
 * Quotes as notes for Anki, one a line: an id by which a second import brings the first up to date,
 * the words, what the reader wrote with where the words are from, tags.
 */
export async function* toAnki(
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
): AsyncGenerator<string> {
  yield HEAD;
  for await (const article of articles)
    for (const quote of article.quotes) yield lineOf(article, quote, context);
}

function lineOf(article: ExportedArticle, quote: ExportedQuote, { locale }: WriterContext): string {
  const source = field(citationParts(article.header, locale).join(', '));
  const link = quote.link ?? article.header.url;
  const named = /^https?:/i.test(link) ? `<a href="${field(link)}">${source}</a>` : source;
  const back = [quote.note && field(quote.note), named].filter(Boolean).join('<br><br>');
  const tags = [...quote.tags, ...article.tags].map((tag) => field(tag).replace(/\s+/g, '_'));
  return `${[field(quote.id), field(quote.text), back, tags.join(' ')].join('\t')}\n`;
}

const field = (text: string): string =>
  escapeHtml(text)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>')
    .replaceAll('\t', ' ');

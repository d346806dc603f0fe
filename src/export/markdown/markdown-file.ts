import type { ExportedArticle, WriterContext } from '../library/exported-article.ts';
import { DEFAULT_TEMPLATE } from '../template/default-template.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { toMarkdown } from './markdown.ts';

/**
 * One article as a Markdown file: as the reader's template has it, or else properties, the reader's
 * note, the quotes in the order of the text, and the clean article where it is given. Ends with a
 * line feed.
 */
export function toMarkdownFile(
  article: ExportedArticle,
  { parse, template = DEFAULT_TEMPLATE }: WriterContext,
): string {
  const copy = article.copy ? toMarkdown(article.copy, { parse }) : '';
  return fillTemplate(template, article, copy);
}

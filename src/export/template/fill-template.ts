import Mustache from 'mustache';
import type { ExportedArticle } from '../library/exported-article.ts';
import { articleSlots } from './template-slots.ts';

/**
 * A Markdown file by a template without a fault (see `templateFault`). Ends with a line feed.
 * @param copy the clean article as Markdown, or nothing
 */
export function fillTemplate(template: string, article: ExportedArticle, copy: string): string {
  const slots = articleSlots(article, copy);
  // What comes into the slots is Markdown by then, and not HTML.
  const written = Mustache.render(template, slots, {}, { escape: String });
  return `${written.trimEnd()}\n`;
}

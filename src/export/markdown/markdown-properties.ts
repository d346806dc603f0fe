import type { ExportedArticle } from '../library/exported-article.ts';
import { dayOf, wholeDay } from '../library/written-days.ts';
import { yamlList, yamlText } from './yaml-text.ts';

/**
 * The properties that stand between two lines of dashes at the head of a Markdown file, as Obsidian,
 * Logseq and static sites read them: days as days, lists as lists, all else quoted. The tags are the
 * article's and those of its quotes.
 */
export function markdownProperties(article: ExportedArticle): string {
  const { header, description, created } = article;
  const published = wholeDay(header.published);
  const lines = [
    `title: ${yamlText(header.title)}`,
    `source: ${yamlText(header.url)}`,
    ...yamlList('author', header.byline ? [header.byline] : []),
    ...(published ? [`published: ${published}`] : []),
    `created: ${dayOf(created)}`,
    ...(description ? [`description: ${yamlText(description)}`] : []),
    ...yamlList('tags', propertyTags(article)),
  ];
  return lines.join('\n');
}

const propertyTags = ({ tags, quotes }: ExportedArticle): string[] =>
  markdownTags([...tags, ...quotes.flatMap((quote) => quote.tags)]);

/** Tags as Markdown tools know them, each once. */
export function markdownTags(tags: readonly string[]): string[] {
  const all = tags.map(markdownTag).filter(Boolean);
  return [...new Map(all.map((tag) => [tag.toLowerCase(), tag])).values()];
}

/**
 * A tag as Markdown tools know them: words joined by dashes, no sign that would end it, and not a
 * number alone. Empty where nothing of it is left.
 */
export function markdownTag(tag: string): string {
  const name = tag
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{So}_/-]/gu, '')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\p{N}+$/u.test(name) ? `${name}_` : name;
}

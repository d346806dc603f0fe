import type { Article } from '../../model/article.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { FURTHER_READING, furtherLinks } from '../further-reading.ts';
import { missingLeadImage } from '../lead-image.ts';
import { bodyToMarkdown } from './markdown-body.ts';
import { markdownDestination } from './markdown-destination.ts';
import { escapeMarkdown } from './markdown-escape.ts';

/** What a format needs of the place it runs in: HTML to an inert document with its content in `body`. */
export interface ExportContext {
  parse: (html: string) => Document;
}

/**
 * Takes an article; gives it as GitHub-flavoured Markdown: the title, the dek, a line that says who,
 * when and where, the lead image if the body has it not, the body, further reading. Ends with a line feed.
 * Footnotes become `[^1]`, tables pipes; raised and lowered text stays `<sup>` and `<sub>`.
 */
export function toMarkdown(article: Article, { parse }: ExportContext): string {
  const parts = [
    `# ${plain(article.title)}`,
    article.dek && `*${plain(article.dek)}*`,
    origin(article),
    leadImage(article),
    bodyToMarkdown(parse(article.content).body, article.url),
    furtherReading(article),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function origin(article: Article): string {
  const known = [article.byline, article.published, article.source].map((part) =>
    plain(part ?? ''),
  );
  return [...known, site(article)].filter(Boolean).join(' · ');
}

function site({ url, siteName }: Article): string {
  if (!/^https?:/i.test(url)) return plain(siteName ?? '');
  return `[${plain(siteName ?? new URL(url).hostname)}](${markdownDestination(url)})`;
}

function leadImage(article: Article): string {
  const image = missingLeadImage(article);
  const source = image && markdownDestination(image.src);
  if (!source) return '';
  const picture = `![${plain(image.alt)}](${source})`;
  return image.caption ? `${picture}\n\n${plain(image.caption)}` : picture;
}

function furtherReading(article: Article): string {
  const items = furtherLinks(article).map(
    ({ text, href }) => `- [${plain(text)}](${markdownDestination(href)})`,
  );
  return items.length > 0 ? `## ${FURTHER_READING}\n\n${items.join('\n')}` : '';
}

const plain = (text: string): string => escapeMarkdown(foldWhitespace(text));

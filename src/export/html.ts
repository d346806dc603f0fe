import type { Article } from '../model/article.ts';
import { FURTHER_READING, furtherLinks } from './further-reading.ts';
import { missingLeadImage } from './lead-image.ts';
import { escapeHtml } from './library/escape-html.ts';

/** Lets nothing run and nothing load but pictures, whatever a body holds. */
export const FILE_POLICY = [
  "default-src 'none'",
  'img-src http: https: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Takes an article; gives a page of its own: title, dek, who, when and where, the lead image if the
 * body has it not, the body, further reading. The page's policy lets nothing run and nothing load but pictures, so
 * that opening the file is safe whatever the body holds. Ends with a line feed.
 */
export function toHtml(article: Article): string {
  const { title, dek, lang, dir, content } = article;
  const attributes = `${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}"`;
  return `<!doctype html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
</head>
<body>
<article>
${[heading('h1', title), heading('p', dek), origin(article), leadImage(article)].filter(Boolean).join('\n')}
${content}
${furtherReading(article)}</article>
</body>
</html>
`;
}

const heading = (tag: string, text: string | null): string =>
  text ? `<${tag}>${escapeHtml(text)}</${tag}>` : '';

function origin({ byline, published, source, siteName, url }: Article): string {
  const day =
    published && `<time datetime="${escapeHtml(published)}">${escapeHtml(published)}</time>`;
  const name = escapeHtml(siteName ?? url);
  const site = /^https?:/i.test(url)
    ? `<a href="${escapeHtml(url)}">${name}</a>`
    : siteName && name;
  const known = [byline && escapeHtml(byline), day, source && escapeHtml(source), site];
  return `<p>${known.filter(Boolean).join(' · ')}</p>`;
}

function leadImage(article: Article): string {
  const image = missingLeadImage(article);
  if (!image) return '';
  const picture = `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(image.alt)}">`;
  const caption = image.caption && `<figcaption>${escapeHtml(image.caption)}</figcaption>`;
  return `<figure>${picture}${caption}</figure>`;
}

function furtherReading(article: Article): string {
  const items = furtherLinks(article).map(
    ({ text, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>\n`,
  );
  if (items.length === 0) return '';
  return `<section>\n<h2>${FURTHER_READING}</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

import { FILE_POLICY } from '../html.ts';
import { dataAddress } from './data-address.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportedArticle, ExportedQuote, WriterContext } from './exported-article.ts';
import { placePictures } from './place-pictures.ts';
import { dayOf, wholeDay } from './written-days.ts';

/** Colours of quotes on paper; the sides of the lines tell them apart without colour, too. */
const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, serif; }
body { margin: 3rem auto; max-width: 42rem; padding: 0 1.25rem; }
h1, h2, h3 { line-height: 1.25; }
article { border-top: 1px solid; margin-top: 3rem; padding-top: 1rem; }
.about, .tags { font: 0.8rem/1.5 system-ui, sans-serif; opacity: 0.8; }
blockquote { border-inline-start: 4px solid #d9a800; margin: 1.5rem 0 0.5rem; padding-inline-start: 1rem; white-space: pre-line; }
blockquote.green { border-color: #3f9a4a; border-inline-start-width: 2px; }
blockquote.blue { border-color: #3f7fd0; border-inline-start-style: dashed; }
blockquote.pink { border-color: #d05a95; border-inline-start-style: dotted; }
blockquote.violet { border-color: #8a63d2; border-inline-start-style: double; border-inline-start-width: 5px; }
.note { margin-inline-start: 1.25rem; white-space: pre-line; }
img, svg { height: auto; max-width: 100%; }
pre, table { display: block; overflow-x: auto; }
`;

/**
 * Everything in one page to be opened without Lectern: articles with notes, quotes in their colours,
 * tags, links to the words, and the clean articles where they are given. Nothing in it runs.
 */
export async function* toHtmlFile(
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
): AsyncGenerator<string> {
  yield head(context);
  for await (const article of articles) yield section(article, await copyOf(article, context));
  yield '</body>\n</html>\n';
}

const head = ({ locale, now }: WriterContext): string => `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern, ${dayOf(now)}</title>
<style>${STYLE}</style>
</head>
<body>
`;

/** The clean article, its pictures in it where they are wished for. */
async function copyOf({ key, copy }: ExportedArticle, context: WriterContext): Promise<string> {
  const { clean, picture } = context;
  if (!copy || !picture) return copy ? clean(copy.content) : '';
  const place = async (address: string) => {
    const found = await picture(key, address);
    return found && dataAddress(found);
  };
  return (await placePictures(copy, context, place)).innerHTML;
}

function section(article: ExportedArticle, body: string): string {
  const { header, note, tags, quotes, copy } = article;
  const parts = [
    `<h2>${linked(header.url, header.title || header.url)}</h2>`,
    about(article),
    note && `<p class="note">${escapeHtml(note)}</p>`,
    tagLine(tags),
    ...quotes.map(quoted),
    copy &&
      `<details class="copy"><summary>The article</summary>\n<div dir="${copy.dir}"${copy.lang ? ` lang="${escapeHtml(copy.lang)}"` : ''}>${body}</div>\n</details>`,
  ];
  return `<article>\n${parts.filter(Boolean).join('\n')}\n</article>\n`;
}

function about({ header, description }: ExportedArticle): string {
  const published = wholeDay(header.published);
  const day = published && `<time datetime="${published}">${published}</time>`;
  const known = [header.byline, header.siteName].map((part) => part && escapeHtml(part));
  const line = [...known, day].filter(Boolean).join(' · ');
  const dek = description ? `<p>${escapeHtml(description)}</p>` : '';
  return `${line ? `<p class="about">${line}</p>` : ''}${dek}`;
}

function quoted({ text, colour, note, tags, link }: ExportedQuote): string {
  const cite = link ? ` <a href="${escapeHtml(link)}">↗</a>` : '';
  const words = `<blockquote class="${colour}">${escapeHtml(text.trim())}${cite}</blockquote>`;
  return [words, note && `<p class="note">${escapeHtml(note)}</p>`, tagLine(tags)]
    .filter(Boolean)
    .join('\n');
}

const tagLine = (tags: readonly string[]): string =>
  tags.length > 0
    ? `<p class="tags">${tags.map((tag) => `#${escapeHtml(tag)}`).join(' ')}</p>`
    : '';

const linked = (url: string, text: string): string =>
  /^https?:/i.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);

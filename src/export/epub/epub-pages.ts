import type { Article } from '../../model/article.ts';
import { escapeHtml } from '../library/escape-html.ts';
import { dayOf } from '../library/written-days.ts';
import { bookAddress, bookLanguage } from './content-model.ts';

/** One article of a book. */
export interface Chapter {
  /** Its file, beside the package document. */
  file: string;
  title: string;
  hasMath: boolean;
  hasSvg: boolean;
}

/** A picture of a book. */
export interface BookPicture {
  /** Its file, beside the package document. */
  file: string;
  /** Media type. */
  type: string;
}

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The page of an article: title, who, when and where, body as XHTML. */
export function chapterPage(article: Article, body: string): string {
  const { title, byline, published, siteName, url, dek, lang, dir } = article;
  const about = [byline, published, siteName].filter((part) => !!part).join(' · ');
  const address = /^https?:/i.test(url) && bookAddress(url);
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    dek && `<p><em>${escapeHtml(dek)}</em></p>`,
    about && `<p>${escapeHtml(about)}</p>`,
    address && `<p><a href="${escapeHtml(address)}">${escapeHtml(url)}</a></p>`,
    `<section>${body}</section>`,
  ];
  return page(title, parts.filter(Boolean).join('\n'), bookLanguage(lang) ?? 'und', dir);
}

/** The table of contents that every EPUB 3 has. */
export function navigation(title: string, chapters: readonly Chapter[]): string {
  const items = chapters.map(
    ({ file, title }) => `<li><a href="${file}">${escapeHtml(title.trim() || file)}</a></li>`,
  );
  const list = `<nav epub:type="toc"><h1>${escapeHtml(title)}</h1><ol>\n${items.join('\n')}\n</ol></nav>`;
  return page(title, list, 'en', 'ltr');
}

/** What a book is, holds, and in which order. */
export function packageDocument(
  book: { id: string; title: string; language: string; now: number },
  chapters: readonly Chapter[],
  pictures: readonly BookPicture[],
): string {
  const shown = pictures.map(
    ({ file, type }, index) => `<item id="p${index}" href="${file}" media-type="${type}"/>`,
  );
  const items = chapters.map((chapter, index) => {
    const drawn = [chapter.hasMath && 'mathml', chapter.hasSvg && 'svg'].filter(Boolean).join(' ');
    return `<item id="c${index}" href="${chapter.file}" media-type="application/xhtml+xml"${drawn ? ` properties="${drawn}"` : ''}/>`;
  });
  const order = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeHtml(book.id)}</dc:identifier>
<dc:title>${escapeHtml(book.title)}</dc:title>
<dc:language>${escapeHtml(book.language)}</dc:language>
<dc:date>${dayOf(book.now)}</dc:date>
<meta property="dcterms:modified">${new Date(book.now).toISOString().slice(0, 19)}Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${[...items, ...shown].join('\n')}
</manifest>
<spine>
${order.join('\n')}
</spine>
</package>
`;
}

const page = (title: string, body: string, lang: string, dir: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${escapeHtml(lang)}" lang="${escapeHtml(lang)}" dir="${dir}">
<head><meta charset="utf-8"/><title>${escapeHtml(title.trim() || 'Untitled')}</title></head>
<body>
${body}
</body>
</html>
`;

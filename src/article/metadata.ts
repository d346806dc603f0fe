import { similarity } from '../text/similarity.ts';
import { foldWhitespace } from '../text/whitespace.ts';
import { findByline } from './byline.ts';
import { findLinkedArticle, type LinkedData, namesAt, stringAt } from './json-ld.ts';
import { absoluteUrl } from './links.ts';
import { findPublished } from './published.ts';

/** What a page says about its article, apart from the text. Null where it does not. */
export interface PageMetadata {
  title: string;
  byline: string | null;
  published: string | null;
  siteName: string | null;
  /** The page's own summary; whether it is also printed as a dek is found in the text. */
  description: string | null;
  canonicalUrl: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Address of the picture the page is shared with. */
  image: string | null;
}

export const metaContent = (document: Document, ...names: string[]): string | null => {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"],meta[name="${name}" i]`);
    const content = foldWhitespace(element?.getAttribute('content') ?? '');
    if (content) return content;
  }
  return null;
};

/** Marks that stand between a headline and a site's name in `<title>`. */
const SEPARATOR = /\s+[|–—\-»«·•:/\\]\s+|\s*[|»·•]\s*/;

function siteNameOf(document: Document, article: LinkedData | null): string | null {
  return (
    metaContent(document, 'og:site_name', 'application-name', 'apple-mobile-web-app-title') ??
    namesAt(article, 'publisher')[0] ??
    null
  );
}

/** `<title>` without the site's name and section names hung on either end. */
export function bareTitle(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR).map(foldWhitespace).filter(Boolean);
  if (parts.length < 2) return title;
  const others = parts.filter((part) => !siteName || similarity(part, siteName) < 0.8);
  const longest = others.reduce(
    (best, part) => (part.length > best.length ? part : best),
    others[0] ?? title,
  );
  return longest.split(' ').length >= 3 || others.length < parts.length ? longest : title;
}

/** Headings that could be the headline, with the words they hold. */
function headlines(document: Document): string[] {
  return Array.from(
    document.querySelectorAll('h1,[role="heading"][aria-level="1"],[itemprop="headline"]'),
  )
    .map((heading) => foldWhitespace(heading.textContent ?? ''))
    .filter((text) => text.length > 1 && text.length < 400);
}

/** The words of the one first-rank heading in the page's main part; null where there are none or several. */
function soleHeadline(document: Document): string | null {
  const all = document.querySelectorAll('article h1, main h1, [role="main"] h1');
  const text = all.length === 1 ? foldWhitespace(all[0]?.textContent ?? '') : '';
  return text.split(' ').length >= 3 ? text : null;
}

/**
 * The headline: the page's own `<h1>` where what the page calls itself elsewhere agrees with it,
 * else what it calls itself.
 */
function findTitle(
  document: Document,
  article: LinkedData | null,
  siteName: string | null,
): string {
  const page = foldWhitespace(document.querySelector('title')?.textContent ?? '');
  const claims = [
    stringAt(article, 'headline'),
    metaContent(document, 'og:title', 'twitter:title', 'title'),
    bareTitle(page, siteName),
  ]
    .filter((claim): claim is string => claim !== null && claim !== '')
    .map((claim) => foldWhitespace(claim));
  const agreed = headlines(document)
    .map((heading) => ({
      heading,
      like: Math.max(0, ...claims.map((claim) => similarity(heading, claim))),
    }))
    .reduce<{ heading: string; like: number } | null>(
      (best, entry) => (best && best.like >= entry.like ? best : entry),
      null,
    );
  if (agreed && agreed.like >= 0.5) return agreed.heading;
  // A <title> alone is often the site's; the only headline of the article is not.
  const sole = soleHeadline(document);
  if (sole && !stringAt(article, 'headline') && !metaContent(document, 'og:title')) return sole;
  const claim = claims.find((text) => !siteName || similarity(text, siteName) < 0.9);
  if (claim) return bareTitle(claim, siteName);
  return agreed?.heading ?? page;
}

function findImage(document: Document, url: string): string | null {
  const address = metaContent(document, 'og:image', 'og:image:url', 'twitter:image');
  return absoluteUrl(address, url)?.href ?? null;
}

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|ug|ur|yi)(?:-|$)/i;

function findDirection(document: Document, lang: string | null): 'ltr' | 'rtl' {
  const said = document.documentElement.getAttribute('dir') ?? document.body?.getAttribute('dir');
  if (said) return said.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
  return lang && RTL.test(lang) ? 'rtl' : 'ltr';
}

/** Reads what a page says about itself: JSON-LD, Open Graph, meta tags, headings. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const article = findLinkedArticle(document);
  const siteName = siteNameOf(document, article);
  const lang =
    document.documentElement.getAttribute('lang')?.trim() ||
    metaContent(document, 'og:locale')?.replace('_', '-') ||
    null;
  const canonical =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    metaContent(document, 'og:url');
  return {
    title: findTitle(document, article, siteName),
    byline: findByline(document, article, siteName),
    published: findPublished(document, article, url, lang),
    siteName,
    description:
      stringAt(article, 'description') ??
      metaContent(document, 'og:description', 'description', 'twitter:description'),
    canonicalUrl: absoluteUrl(canonical ?? null, url)?.href ?? null,
    lang,
    dir: findDirection(document, lang),
    image: findImage(document, url),
  };
}

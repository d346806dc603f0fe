import { similarity } from '../../text/similarity.ts';
import { absoluteUrl } from '../segment/links.ts';
import { findByline } from './byline.ts';
import { canonicalUrl } from './canonical.ts';
import { claimed } from './claimed.ts';
import { type HeadlineLine, linesNear } from './headline-lines.ts';
import {
  findLinkedArticle,
  type LinkedData,
  namesAt,
  readLinkedData,
  stringAt,
} from './json-ld.ts';
import { isLeftBehind } from './left-behind.ts';
import { type MetaTags, metaContent, readMetaTags } from './meta-tags.ts';
import { findPublished } from './published.ts';
import { findTitle } from './title.ts';
import { wordsOfPictures } from './told-pictures.ts';

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
  /** What the page's data says of its pictures and films. */
  wordsOfPictures: ReadonlySet<string>;
}

function siteNameOf(tags: MetaTags, article: LinkedData | null): string | null {
  return (
    metaContent(tags, 'og:site_name', 'application-name', 'apple-mobile-web-app-title') ??
    namesAt(article, 'publisher')[0] ??
    null
  );
}

/** The heading that says the title, else the first of its rank. */
function headlineElement(document: Document, title: string): Element | null {
  const all = Array.from(document.querySelectorAll('h1'));
  return (
    all.find((heading) => similarity(heading.textContent ?? '', title) >= 0.8) ??
    all[0] ??
    Array.from(document.querySelectorAll('h2,h3.entry-title,h3.post-title')).find(
      (heading) => similarity(heading.textContent ?? '', title) >= 0.8,
    ) ??
    null
  );
}

/** The runs of text round the headline, read when first asked for. */
function linesOnce(document: Document, title: string): () => readonly HeadlineLine[] {
  let lines: readonly HeadlineLine[] | null = null;
  return () => {
    const headline = lines ? null : headlineElement(document, title);
    lines ??= headline ? linesNear(headline) : [];
    return lines;
  };
}

function findImage(tags: MetaTags, url: string): string | null {
  const address = metaContent(tags, 'og:image', 'og:image:url', 'twitter:image');
  return absoluteUrl(address, url)?.href ?? null;
}

const findIn =
  (document: Document) =>
  (selector: string): Element[] => [...document.querySelectorAll(selector)];

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|ug|ur|yi)(?:-|$)/i;

function findDirection(document: Document, lang: string | null): 'ltr' | 'rtl' {
  const said = document.documentElement.getAttribute('dir') ?? document.body?.getAttribute('dir');
  if (said) return said.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
  return lang && RTL.test(lang) ? 'rtl' : 'ltr';
}

/** What a head says of a site, whichever of its pages is shown. */
const OF_THE_SITE = /^(?:og:site_name|og:locale|application-name|apple-mobile-web-app-title)$/;

/** What a page claims in its head, as far as it is about the page that is shown. */
interface Head {
  tags: MetaTags;
  nodes: readonly LinkedData[];
  article: LinkedData | null;
  siteName: string | null;
  canonicalUrl: string | null;
}

function readHead(document: Document, url: string): Head {
  const tags = claimed<MetaTags>(() => readMetaTags(document), new Map());
  const nodes = claimed(() => readLinkedData(document), []);
  const article = claimed(() => findLinkedArticle(nodes, url), null);
  const siteName = siteNameOf(tags, article);
  const canonical = claimed(() => canonicalUrl(findIn(document), url), null);
  const headline = metaContent(tags, 'og:title', 'twitter:title') ?? stringAt(article, 'headline');
  const claims = { headline, canonicalUrl: canonical, siteName };
  if (!claimed(() => isLeftBehind(document, url, claims), false))
    return { tags, nodes, article, siteName, canonicalUrl: canonical };
  const left = new Map([...tags].filter(([name]) => OF_THE_SITE.test(name)));
  return { tags: left, nodes: [], article: null, siteName, canonicalUrl: null };
}

/** Reads what a page says about itself: JSON-LD, Open Graph, meta tags, headings. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const { tags, nodes, article, siteName, canonicalUrl: canonical } = readHead(document, url);
  const lang =
    document.documentElement.getAttribute('lang')?.trim() ||
    metaContent(tags, 'og:locale')?.replace('_', '-') ||
    null;
  const title = claimed(
    () => findTitle(document, { article, tags, siteName, url }),
    document.title,
  );
  const lines = linesOnce(document, title);
  return {
    title,
    byline: claimed(() => findByline(document, { article, tags, siteName, lines }), null),
    published: claimed(() => findPublished(document, url, { article, tags, lang, lines }), null),
    siteName,
    description:
      stringAt(article, 'description') ??
      metaContent(tags, 'og:description', 'description', 'twitter:description'),
    canonicalUrl: canonical,
    lang,
    dir: findDirection(document, lang),
    image: findImage(tags, url),
    wordsOfPictures: claimed(() => wordsOfPictures(nodes), new Set()),
  };
}

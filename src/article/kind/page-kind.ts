import type { Block } from '../segment/block.ts';
import { charactersOf } from '../segment/block-sums.ts';

/** What a page is, as far as it is read otherwise for it. */
export type PageKind = 'article' | 'news' | 'documentation';

/** What a page says of itself, read before it is cut up. */
export interface KindClaims {
  url: string;
  /** What made it (`<meta name="generator">`); empty where it does not say. */
  generator: string;
  /** Whether its data call it news, or a post of a blog. */
  isPost: boolean;
  /** Whether its data call it news. */
  isNews: boolean;
  /** Whether its data call it a report that is written on while things happen. */
  isLive: boolean;
}

/** How sites name the place of their manuals. */
const ADDRESS =
  /\/\/(?:[\w-]+\.)*(?:docs?|developers?|devdocs|api|manual|help|wiki|learn)\.|\/(?:docs?|documentation|reference|manuals?|man-pages|handbook|api|apidocs|javadoc|std)\//i;
const GENERATOR =
  /sphinx|docusaurus|mkdocs|rustdoc|vuepress|vitepress|gitbook|mdbook|javadoc|doxygen|starlight|asciidoc|docbook|docutils/i;

const LEAST_CODE = 3;
const MUCH_CODE = 0.1;

/** Whether code is a good part of what a page has to say. */
function hasMuchCode(blocks: readonly Block[]): boolean {
  const code = blocks.filter((block) => block.code);
  return code.length >= LEAST_CODE && charactersOf(code) >= MUCH_CODE * charactersOf(blocks);
}

const POST = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|BlogPosting)"/;

const NEWS = /"@type"\s*:\s*\[?\s*"\w*NewsArticle"/;

const LIVE = /"@type"\s*:\s*\[?\s*"LiveBlogPosting"/;

/** All that a page's JSON-LD says, not parsed: what is asked of it is one name. No pattern reaches over a NUL. */
export const statedIn = (document: Document): string =>
  Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    ({ textContent }) => textContent ?? '',
  ).join('\0');

/** Whether a page's data describe it as news, or a post of a blog. @param stated see {@link statedIn} */
export const declaresPost = (stated: string): boolean => POST.test(stated);

/** Reads what a page says of its kind. */
export function readKindClaims(document: Document, url: string): KindClaims {
  const stated = statedIn(document);
  const generator =
    document.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '';
  const isPost =
    document.querySelector('meta[property="og:type"][content="article"]') !== null ||
    declaresPost(stated);
  const isLive =
    document.querySelector('[itemtype$="LiveBlogPosting"]') !== null || LIVE.test(stated);
  const isNews = document.querySelector('[itemtype$="NewsArticle"]') !== null || NEWS.test(stated);
  return { url, generator, isPost, isNews, isLive };
}

/**
 * Judges what kind of page this is, by its address, its maker and how much code it shows. What calls
 * itself a post is one, unless it is full of code where manuals are.
 */
export function judgeKind(
  { url, generator, isPost, isNews }: KindClaims,
  blocks: readonly Block[],
): PageKind {
  const isManual =
    GENERATOR.test(generator) || (ADDRESS.test(url) && (!isPost || hasMuchCode(blocks)));
  if (isManual) return 'documentation';
  return isNews ? 'news' : 'article';
}

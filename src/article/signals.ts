/**
 * What a page shows of its kind at a glance, without layout: counts, names and its own claims.
 * Every page the user opens pays for this, so it is one pass over paragraphs and a few tag counts.
 */

const LONG = 100;

/**
 * Prototype methods, since a page may have put an element in the place of `document.body`; the
 * document's own prototype, since outside of a browser no `Document` is global.
 */
const methodsOf = (document: Document): Document => Object.getPrototypeOf(document);

const byTag = (document: Document, tag: string): HTMLCollectionOf<Element> =>
  methodsOf(document).getElementsByTagName.call(document, tag);

const first = (document: Document, selector: string): Element | null =>
  methodsOf(document).querySelector.call(document, selector);

interface Prose {
  paragraphs: number;
  long: number;
  longest: number;
  characters: number;
  sentences: number;
  linked: number;
}

function readProse(document: Document): Prose {
  const prose: Prose = {
    paragraphs: 0,
    long: 0,
    longest: 0,
    characters: 0,
    sentences: 0,
    linked: 0,
  };
  for (const paragraph of byTag(document, 'p')) {
    const text = paragraph.textContent ?? '';
    const { length } = text;
    if (length < 25) continue;
    prose.paragraphs++;
    if (length < LONG) continue;
    prose.long++;
    prose.characters += length;
    if (length > prose.longest) prose.longest = length;
    if (/[.!?。！？؟।…]["'”’»)]?\s*$/.test(text)) prose.sentences++;
    for (const link of paragraph.getElementsByTagName('a'))
      prose.linked += link.textContent?.length ?? 0;
  }
  return prose;
}

/** Types the page claims in JSON-LD, as one string; the scripts are not parsed. */
function claims(document: Document): string {
  let types = '';
  for (const script of byTag(document, 'script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    for (const match of (script.textContent ?? '')
      .slice(0, 20_000)
      .matchAll(/"@type"\s*:\s*\[?\s*"([A-Za-z:/.]+)"/g))
      types += `${match[1]} `;
  }
  return types;
}

const meta = (document: Document, name: string): string =>
  first(document, `meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? '';

const flag = (test: boolean): number => (test ? 1 : 0);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function addressSignals(url: URL): Record<string, number> {
  const path = url.pathname.toLowerCase();
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  return {
    depth: parts.length,
    slugWords: count(last, /[-_]+/g) + flag(last !== ''),
    slugLength: last.length,
    root: flag(parts.length === 0),
    query: flag(url.search.length > 1),
    dated: flag(/\/(?:19|20)\d\d(?:\/|-)\d{1,2}/.test(path)),
    story: flag(
      /\/(?:blogs?|news|articles?|posts?|stor(?:y|ies)|learn|guides?|resources?|insights?|magazine|opinion|how-to|tips|press|features?|recipes?|wiki|essays?|entry|abs)(?:\/|$)/.test(
        path,
      ),
    ),
    docs: flag(
      /docs?|documentation|manual|reference|tutorial|api|guide|learn|developer|kb|help|support/.test(
        `${url.hostname}${path}`,
      ),
    ),
    shop: flag(
      /\/(?:products?|p|shop|store|item|dp|collections?|categor(?:y|ies)|c|catalog|browse|search|tags?|topics?|deals)(?:\/|$)/.test(
        path,
      ),
    ),
    forum: flag(
      /forum|community|discuss|\/(?:threads?|t|topic|questions?|q|viewtopic|showthread|comments|r)(?:[/.]|$)/.test(
        `${url.hostname}${path}`,
      ),
    ),
    service: flag(
      /\/(?:services?|solutions?|pricing|features?|platform|about|contact|industries|locations?|practice-areas?)(?:\/|$)/.test(
        path,
      ),
    ),
  };
}

function claimSignals(document: Document): Record<string, number> {
  const types = claims(document);
  const kind = meta(document, 'og:type').toLowerCase();
  const names =
    `${document.documentElement?.className ?? ''} ${first(document, 'body')?.className ?? ''}`.toLowerCase();
  return {
    ogArticle: flag(kind === 'article'),
    ogProduct: flag(kind.includes('product')),
    ogSite: flag(kind === 'website'),
    ldArticle: flag(/Article|BlogPosting|Report/.test(types)),
    ldProduct: flag(/Product|Offer/.test(types)),
    ldList: flag(/ItemList|CollectionPage|SearchResultsPage/.test(types)),
    ldForum: flag(/Discussion|QAPage|Question|Comment/.test(types)),
    ldFaq: flag(/FAQPage/.test(types)),
    ldBusiness: flag(/LocalBusiness|Service|Organization|Store|SoftwareApplication/.test(types)),
    ldRecipe: flag(/Recipe|HowTo/.test(types)),
    published: flag(meta(document, 'article:published_time') !== ''),
    modified: flag(meta(document, 'article:modified_time') !== ''),
    author: flag(meta(document, 'author') !== ''),
    generator: flag(
      /docusaurus|sphinx|mkdocs|gitbook|hugo|jekyll|vitepress|readme|antora|doxygen|javadoc|asciidoc/i.test(
        meta(document, 'generator'),
      ),
    ),
    nameSingle: flag(/single|post-template|blog-post|article|story/.test(names)),
    nameShop: flag(/product|woocommerce|shop|store|cart|catalog/.test(names)),
    nameList: flag(/archive|category|collection|listing|search|tag-/.test(names)),
    nameDocs: flag(/docs?[-_ ]|docusaurus|sphinx|wy-|mkdocs|documentation|mediawiki/.test(names)),
  };
}

function shareLinks(document: Document): number {
  let links = 0;
  for (const link of byTag(document, 'a'))
    if (/sharer|intent\/tweet|shareArticle/.test(link.getAttribute('href') ?? '')) links++;
  return links;
}

function countSignals(document: Document): Record<string, number> {
  const tags = (tag: string): number => byTag(document, tag).length;
  return {
    h1: tags('h1'),
    h2: tags('h2'),
    h3: tags('h3'),
    li: tags('li'),
    a: tags('a'),
    img: tags('img'),
    pre: tags('pre'),
    code: tags('code'),
    tables: tags('table'),
    inputs: tags('input'),
    buttons: tags('button'),
    times: tags('time'),
    articles: tags('article'),
    figures: tags('figure'),
    asides: tags('aside'),
    mains: tags('main'),
    sections: tags('section'),
    selects: tags('select'),
    quotes: tags('blockquote'),
    textareas: tags('textarea'),
    iframes: tags('iframe'),
    dts: tags('dt'),
    share: shareLinks(document),
  };
}

/**
 * Signals of a page by name: counts are raw, flags 0 or 1.
 * @param url address of the page, absolute
 */
export const readSignals = (document: Document, url: string): Record<string, number> => ({
  ...readProse(document),
  ...countSignals(document),
  ...claimSignals(document),
  ...addressSignals(new URL(url)),
});

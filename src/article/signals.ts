/**
 * What a page shows of its kind at a glance, without layout: counts, names and its own claims.
 * Every page the user opens pays for this, so it is one pass over paragraphs, one over links, and
 * a few tag counts.
 */
import { readProse } from './prose-signals.ts';

/**
 * Prototype methods, since a page may have put an element in the place of `document.body`; the
 * document's own prototype, since outside of a browser no `Document` is global.
 */
const methodsOf = (document: Document): Document => Object.getPrototypeOf(document);

const byTag = (document: Document, tag: string): HTMLCollectionOf<Element> =>
  methodsOf(document).getElementsByTagName.call(document, tag);

const first = (document: Document, selector: string): Element | null =>
  methodsOf(document).querySelector.call(document, selector);

const flag = (test: boolean): number => (test ? 1 : 0);

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

function addressSignals(url: URL): Record<string, number> {
  const path = url.pathname.toLowerCase();
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const whole = url.hostname + path;
  return {
    slugWords: last.split(/[-_]+/).length,
    slugLength: last.length,
    urlSentence: flag(
      /how-|what-|why-|best-|guide|tips|ways|vs-|-(?:of|in|the|a|to|for|is|and)-/.test(last),
    ),
    story: flag(
      /\/(?:blogs?|news|articles?|posts?|stor(?:y|ies)|learn|guides?|resources?|insights?|magazine|opinion|how-to|tips|press|features?|recipes?|wiki|essays?|entry|abs)(?:\/|$)/.test(
        path,
      ),
    ),
    docs: flag(
      /docs?|documentation|manual|reference|tutorial|api|guide|learn|developer|kb|help|support/.test(
        whole,
      ),
    ),
    forum: flag(
      /forum|community|discuss|\/(?:threads?|t|topic|questions?|q|viewtopic|showthread|comments|r)(?:[/.]|$)/.test(
        whole,
      ),
    ),
  };
}

function claimSignals(document: Document): Record<string, number> {
  const types = claims(document);
  return {
    ogArticle: flag(meta(document, 'og:type').toLowerCase() === 'article'),
    ldArticle: flag(/Article|BlogPosting|Report/.test(types)),
    ldProduct: flag(/Product|Offer/.test(types)),
    ldCrumbs: flag(types.includes('BreadcrumbList')),
    published: flag(meta(document, 'article:published_time') !== ''),
  };
}

/** Who is linked to, and links that number further pages. */
function linkSignals(document: Document): Record<string, number> {
  let authors = 0;
  let users = 0;
  let pager = 0;
  for (const link of byTag(document, 'a')) {
    const address = link.getAttribute('href') ?? '';
    if (/\/(?:author|authors|by|contributors?|staff|writers?)\//.test(address)) authors++;
    if (/\/(?:users?|u|members?|profile)[/.]|(?:profile|member)\.php/.test(address)) users++;
    if (link.childElementCount === 0 && /^\s*\d+\s*$/.test(link.textContent ?? '')) pager++;
  }
  return { authors, users, pager };
}

function headlineSignals(document: Document): Record<string, number> {
  const title = (first(document, 'title')?.textContent ?? '').trim();
  const headline = (byTag(document, 'h1')[0]?.textContent ?? '').trim();
  return {
    titleFirst: (title.split(/\s[|–—·•-]\s/)[0] ?? '').length,
    titleHow: flag(
      /^(?:how|what|why|when|who|is|are|can|do|does|(?:the )?\d+|(?:the )?(?:best|ultimate|complete)|top|(?:a )?guide)\b/i.test(
        title,
      ),
    ),
    titleMore: flag(
      /guide|tips|ideas|review|explained|history|vs\.?\s|news|learn|recipe|ways|20\d\d|comments/i.test(
        title,
      ),
    ),
    headlineWords: headline ? headline.split(/\s+/).length : 0,
  };
}

const COUNTED = ['a', 'img', 'input', 'button', 'code', 'article', 'figure', 'div', 'label'];

function countSignals(document: Document, characters: number): Record<string, number> {
  const tags = (tag: string): number => byTag(document, tag).length;
  const counts = Object.fromEntries(COUNTED.map((tag) => [tag, tags(tag)]));
  const thousands = Math.max(1, characters / 1000);
  return {
    ...counts,
    linkRate: (counts['a'] ?? 0) / thousands,
    imageRate: (counts['img'] ?? 0) / thousands,
    headingRate: (tags('h2') + tags('h3')) / thousands,
  };
}

/**
 * Signals of a page by name: counts are raw, flags 0 or 1, rates by a thousand characters of prose.
 * @param url address of the page, absolute
 */
export function readSignals(document: Document, url: string): Record<string, number> {
  const prose = readProse(byTag(document, 'p'));
  return {
    ...prose,
    ...countSignals(document, prose['prose'] ?? 0),
    ...linkSignals(document),
    ...headlineSignals(document),
    ...claimSignals(document),
    ...addressSignals(new URL(url)),
  };
}

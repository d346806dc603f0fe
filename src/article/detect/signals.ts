/**
 * What a page shows of its kind at a glance, without layout: counts, names and its own claims.
 * Every page the user opens pays for this, so it is one pass over paragraphs, one over links, and
 * a few tag counts. An element that is only counted is not looked at: each that a script has held
 * stays in memory as long as the page, and the first of each kind with all that such elements can do.
 */
import { hits, readProse } from './prose-signals.ts';

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

/** Of thousands of JSON-LD blocks or links, the first tell what the rest would. */
const CLAIM_BLOCKS = 20;
const LINKS = 2000;

const CLAIMS = 'script[type="application/ld+json"]';

/** Types the page claims in JSON-LD, as one string; the scripts are not parsed. */
function claims(document: Document): string {
  const scripts = methodsOf(document).querySelectorAll.call(document, CLAIMS);
  return Array.from(scripts)
    .slice(0, CLAIM_BLOCKS)
    .flatMap(
      ({ textContent }) =>
        (textContent ?? '').slice(0, 20_000).match(/"@type"\s*:\s*\[?\s*"[A-Za-z:/.]+"/g) ?? [],
    )
    .join();
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
  const kind = meta(document, 'og:type').toLowerCase();
  return {
    ogArticle: flag(kind === 'article'),
    ogSite: flag(kind === 'website'),
    ogAny: flag(kind !== ''),
    ldArticle: flag(/Article|BlogPosting|Report/.test(types)),
    ldProduct: flag(/Product|Offer/.test(types)),
    ldCrumbs: flag(types.includes('BreadcrumbList')),
    ldThread: flag(/Discussion|Question|QAPage|Comment/.test(types)),
    ldAny: flag(types !== ''),
    published: flag(meta(document, 'article:published_time') !== ''),
  };
}

/**
 * Who is linked to, and links that number further pages. One pattern over all addresses, a line
 * each, costs less than one an address. A link's words are looked at whatever its address: a page
 * that numbers by script has addresses of any kind.
 */
function linkSignals(links: HTMLCollectionOf<Element>): Record<string, number> {
  let addresses = '';
  let pager = 0;
  for (let index = 0, end = Math.min(links.length, LINKS); index < end; index++) {
    const link = links[index] as Element;
    const address = (link.getAttribute('href') ?? '').slice(0, 500);
    addresses += `${address}\n`;
    if (link.childElementCount === 0 && /^\s*\d+\s*$/.test(link.textContent ?? '')) pager++;
  }
  return {
    authors: hits(addresses, /\/(?:authors?|by|contributors?|staff|writers?)\/.*/g),
    users: hits(addresses, /(?:\/(?:users?|u|members?|profile)[/.]|(?:profile|member)\.php).*/g),
    pager,
  };
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

const COUNTED = ['img', 'input', 'button', 'code', 'article', 'figure', 'div', 'label', 'time'];
/** Headlines of other pages. */
const LINKED_HEADINGS = ':is(h2,h3,h4) a,a :is(h2,h3,h4)';

function addCounts(signals: Record<string, number>, document: Document): void {
  const tags = (tag: string): number => byTag(document, tag).length;
  for (const tag of COUNTED) signals[tag] = tags(tag);
  const thousands = Math.max(1, (signals['prose'] ?? 0) / 1000);
  signals['linkRate'] = (signals['a'] ?? 0) / thousands;
  signals['imageRate'] = (signals['img'] ?? 0) / thousands;
  signals['linkedHeadings'] = methodsOf(document).querySelectorAll.call(
    document,
    LINKED_HEADINGS,
  ).length;
  signals['headingRate'] = (tags('h2') + tags('h3')) / thousands;
}

/**
 * Signals of a page by name: counts are raw, flags 0 or 1, rates by a thousand characters of prose.
 * @param url address of the page, absolute
 */
export function readSignals(document: Document, url: string): Record<string, number> {
  const links = byTag(document, 'a');
  const signals = Object.assign(
    readProse(byTag(document, 'p'), byTag(document, 'html')[0]),
    linkSignals(links),
    headlineSignals(document),
    claimSignals(document),
    addressSignals(new URL(url)),
  );
  signals['a'] = (signals['a'] ?? 0) + links.length;
  addCounts(signals, document);
  return signals;
}

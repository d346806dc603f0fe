import { similarity } from '../../text/similarity.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { type LinkedData, stringAt } from './json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';

/** Marks that stand between a headline and a site's name in `<title>`. */
const SEPARATOR = /\s+[|–—\-»«·•:/\\]\s+|\s*[|»·•]\s*/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** A character's code as text; '' for what is no character. */
const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';

/** Character references that a site encoded twice, or wrote into JSON: "Q&amp;A", "It&#8217;s". */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) =>
      decimal
        ? character(Number(decimal))
        : hex
          ? character(Number.parseInt(hex, 16))
          : (ENTITIES[name?.toLowerCase() ?? ''] ?? whole),
  );

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether some words are the site's name, as it says it or as its address does ("Coast Paper", coastpaper.example). */
export function isSiteName(part: string, siteName: string | null, url: string): boolean {
  if (siteName && similarity(part, siteName) >= 0.8) return true;
  const name = letters(part);
  const host = /^\w+:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
  return (
    name.length >= 4 &&
    (letters(host) === name ||
      host
        .split('.')
        .slice(0, -1)
        .some((label) => letters(label) === name))
  );
}

/** `<title>` without the site's name and section names hung on either end. */
export function bareTitle(title: string, siteName: string | null, url: string): string {
  const parts = title.split(SEPARATOR).map(foldWhitespace).filter(Boolean);
  if (parts.length < 2) return title;
  const others = parts.filter((part) => !isSiteName(part, siteName, url));
  const longest = others.reduce(
    (best, part) => (part.length > best.length ? part : best),
    others[0] ?? title,
  );
  return longest.split(' ').length >= 3 || others.length < parts.length ? longest : title;
}

/** A headline with the site's name hung on its end, without it. */
function withoutSuffix(title: string, siteName: string | null, url: string): string {
  const at = /\s+[|–—\-»·•]\s+(?!.*\s[|–—\-»·•]\s)(.+)$/.exec(title);
  return at?.[1] && isSiteName(at[1], siteName, url) ? title.slice(0, at.index).trim() : title;
}

const APART = /^(?:br|div|p|h[1-6])$/i;

/** An element's words; line breaks and blocks in it stand apart. */
const spacedText = (node: Node): string =>
  Array.from(node.childNodes)
    .map((child) => {
      if (/^(?:style|script|svg|#comment)$/i.test(child.nodeName)) return '';
      const text = child.nodeType === 1 ? spacedText(child) : (child.nodeValue ?? '');
      return APART.test(child.nodeName) ? ` ${text} ` : text;
    })
    .join('');

/** What the one entry of a page calls its title, be it of lower rank than the site's name (hAtom, h-entry). */
function soleEntry(document: Document): Element[] {
  const found = document.querySelectorAll(
    'h2.entry-title,h3.entry-title,h2.post-title,h3.post-title,h2.p-name',
  );
  return found.length === 1 ? Array.from(found) : [];
}

/** Headings that could be the headline, with the words they hold. */
function headlines(document: Document): string[] {
  return Array.from(
    document.querySelectorAll('h1,[role="heading"][aria-level="1"],[itemprop="headline"]'),
  )
    .concat(soleEntry(document))
    .map((heading) => foldWhitespace(spacedText(heading)))
    .filter((text) => text.length > 1 && text.length < 400);
}

/** The words of the one first-rank heading in the page's main part; '' where there are none or several. */
function soleWords(document: Document): string {
  const all = document.querySelectorAll('article h1, main h1, [role="main"] h1');
  return all.length === 1 && all[0] ? foldWhitespace(spacedText(all[0])) : '';
}

/** … null where they are too few to say anything. */
function soleHeadline(document: Document): string | null {
  const text = soleWords(document);
  return text.split(' ').length >= 3 ? text : null;
}

/**
 * Whether a heading is what a title begins with, before section, author and site ("History of coffee |
 * Origin, facts | …"), or ends with, behind the site ("River Notes: Ropes").
 * @param isSole whether it is the only headline of the page's main part: then one word is enough
 */
function isEndOfTitle(heading: string, title: string, isSole: boolean): boolean {
  if (!isSole && !heading.includes(' ')) return false;
  const [first = '', ...rest] = title.split(SEPARATOR);
  if (rest.length > 0 && letters(first) === letters(heading)) return true;
  return isSole && title.endsWith(`: ${heading}`);
}

/** Before a headline in its heading: a date, or a label of one word ("Opinion:"). */
const LABEL_BEFORE = /^(?:[^:]*\d{4}|\p{L}+:)\s*$/u;
/** Behind it: a rubric of a few words, a source or count of comments. */
const LABEL_AFTER = /^\s*(?:\|\s*\S+(?:\s\S+){0,2}|\([^)]*\)\s*\d*|\d+)$/;

/** The headline in a heading that holds a date, a label or a count besides: what two claims say alike. */
function agreedPart(heading: string, claims: readonly string[]): string {
  const isPart = (claim: string, place: number): boolean => {
    const at = heading.indexOf(claim);
    const before = heading.slice(0, at);
    const after = heading.slice(at + claim.length);
    return (
      at >= 0 &&
      claims.indexOf(claim) !== place &&
      claim.split(' ').length >= 3 &&
      (before === '' || LABEL_BEFORE.test(before)) &&
      (after === '' || LABEL_AFTER.test(after))
    );
  };
  return claims.find(isPart) ?? heading;
}

/** What a page gives to tell its title from. */
export interface TitleSources {
  article: LinkedData | null;
  tags: MetaTags;
  siteName: string | null;
  url: string;
}

/**
 * The headline: the page's own `<h1>` where what the page calls itself elsewhere agrees with it,
 * else what it calls itself.
 */
export function findTitle(
  document: Document,
  { article, tags, siteName, url }: TitleSources,
): string {
  const page = foldWhitespace(document.querySelector('title')?.textContent ?? '');
  const shared = metaContent(tags, 'og:title', 'twitter:title', 'title');
  const bare = (text: string) => bareTitle(text, siteName, url);
  const claims = [stringAt(article, 'headline'), shared, bare(page)]
    .filter((claim): claim is string => claim !== null && claim !== '')
    .map((claim) => foldWhitespace(decodeEntities(claim)));
  const soles = new Set([
    soleWords(document),
    ...soleEntry(document).map((heading) => foldWhitespace(spacedText(heading))),
  ]);
  const isSole = (heading: string): boolean =>
    soles.has(heading) && !isSiteName(heading, siteName, url);
  const agreed = headlines(document)
    .map((heading) => ({
      heading,
      like: isEndOfTitle(heading, page, isSole(heading))
        ? 1
        : Math.max(0, ...claims.map((claim) => similarity(heading, claim))),
    }))
    .reduce<{ heading: string; like: number } | null>(
      (best, entry) => (best && best.like >= entry.like ? best : entry),
      null,
    );
  if (agreed && agreed.like >= 0.5 && !isSiteName(agreed.heading, null, url))
    return agreedPart(withoutSuffix(agreed.heading, siteName, url), claims);
  // A <title> alone is often the site's; the only headline of the article is not.
  const sole = soleHeadline(document);
  if (sole && !stringAt(article, 'headline') && !metaContent(tags, 'og:title')) return sole;
  const claim = claims.find((text) => !isSiteName(text, siteName, url));
  if (claim) return bare(claim);
  return agreed?.heading ?? page;
}

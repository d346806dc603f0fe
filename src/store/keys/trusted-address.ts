import type { PageAddress } from '../../model/article.ts';
import { keepsRoute } from '../../text/page-route.ts';
import { isSameOwner } from './same-owner.ts';

/** Parameters that name the article where the path names only the program that shows it. */
const NAMES_ARTICLE = [
  'id',
  'p',
  'aid',
  'pid',
  'sid',
  'article',
  'articleid',
  'story',
  'storyid',
  'v',
];

/**
 * The address to keep things under: the page's own canonical one where it is plausible, else the
 * one the page was read at. A canonical address is a claim: of the page's own origin and its forms
 * (see `isSameOwner`) alone, since what another host has is none of its business, and by the way
 * the page came, whatever scheme it names. Sites that get it wrong name their front page, or one
 * program for all of their articles or routes.
 */
export function trustedAddress(page: PageAddress): URL {
  return claimedAddress(page, isSameOwner);
}

/**
 * The same for any rule of which claims of a host may be believed.
 * @param isOne whether the claimed address is of the same site as the page's
 */
export function claimedAddress(page: PageAddress, isOne: (claimed: URL, url: URL) => boolean): URL {
  const url = new URL(page.url);
  const canonical = webAddress(page.canonicalUrl);
  if (!canonical || !isWeb(url) || !isOne(canonical, url) || !isPlausible(canonical, url))
    return url;
  canonical.protocol = url.protocol;
  return canonical;
}

function isPlausible(canonical: URL, url: URL): boolean {
  if (!keepsRoute(canonical, url)) return false;
  if (isFrontPage(canonical)) return isFrontPage(url);
  return !(canonical.pathname === url.pathname && losesArticle(canonical, url));
}

const isFrontPage = (url: URL): boolean => url.pathname === '/' && url.search === '';

const losesArticle = (canonical: URL, url: URL): boolean =>
  [...url.searchParams.keys()].some(
    (name) => NAMES_ARTICLE.includes(name.toLowerCase()) && !canonical.searchParams.has(name),
  );

function webAddress(address: string | null): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return isWeb(url) ? url : null;
}

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

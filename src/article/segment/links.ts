/**
 * Addresses that a URL parser gives back as they are: a lower-case name, path segments of plain
 * letters that begin with none but these, a plain query. Most are, and parsing is slow.
 */
const NAME = String.raw`https?:\/\/(?:(?!xn--)[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}`;
const PATH = String.raw`(?:\/[\w~-][\w.~-]*)+\/?|\/`;
const REST = String.raw`(?:\?[\w=&.~/-]+)?(?:#[\w=&.~/-]+)?`;
const SETTLED = new RegExp(`^${NAME}(?:${PATH})${REST}$`);
const FROM_ROOT = new RegExp(`^(?:${PATH})${REST}$`);
const ORIGIN = new RegExp(`^(${NAME})/`);

/** What a URL parser would make of an address, where that takes no parser; null where it does. */
export function plainAddress(address: string, base: string): string | null {
  if (SETTLED.test(address)) return address;
  const origin = FROM_ROOT.test(address) ? ORIGIN.exec(base)?.[1] : undefined;
  return origin ? origin + address : null;
}

/** An address made absolute, whatever its scheme, as a string; null for what is none. */
export function resolveAddress(address: string, base: string): string | null {
  const plain = plainAddress(address, base);
  if (plain !== null) return plain;
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}

/** Like `absoluteUrl`, as a string. */
export const absoluteHref = (address: string | null, base: string): string | null =>
  (address && plainAddress(address, base)) || (absoluteUrl(address, base)?.href ?? null);

function parsedUrl(address: string, base: string): URL | null {
  try {
    const url = new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** What the addresses of a page came to: many rules ask for the same. */
const known = new Map<string, URL | null>();
let knownBase = '';
/** More than the links of a page whose lists are judged: forgotten at each turn, all would be read anew. */
const MOST_KNOWN = 6000;

/**
 * An address made absolute; null for what leads nowhere a reader can follow. Who asks again is given
 * the same object, which nobody may change.
 */
export function absoluteUrl(address: string | null, base: string): Readonly<URL> | null {
  if (!address) return null;
  if (base !== knownBase || known.size > MOST_KNOWN) known.clear();
  knownBase = base;
  const found = known.get(address);
  if (found !== undefined) return found;
  const url = parsedUrl(address, base);
  known.set(address, url);
  return url;
}

const ADDRESSES_A_STEP = 200;

/** Makes the addresses of some links absolute, so that nobody has to wait for all at once later. */
export function* readAddressesInSteps(links: Iterable<Element>, base: string): Generator<void> {
  let read = 0;
  for (const link of links) {
    absoluteUrl(link.getAttribute('href'), base);
    if (++read % ADDRESSES_A_STEP === 0) yield;
  }
}

/** Second-level labels under which names are registered in country domains ("co.uk"). */
const SHARED_LABELS = /^(?:com?|org|net|gov|edu|ac|or|ne|go|gob|gouv)$/;

/**
 * The part of a host name that names the site: `news.example.co.uk` → `example.co.uk`. A close
 * guess and no public-suffix list: it decides what is "the same site" for a hint, not for safety.
 */
export function siteOf(host: string): string {
  const lower = host.toLowerCase();
  const second = beforeDot(lower, beforeDot(lower, lower.length));
  if (second < 0) return lower;
  const isShared = SHARED_LABELS.test(lower.slice(second + 1, lower.lastIndexOf('.')));
  return lower.slice((isShared ? beforeDot(lower, second) : second) + 1);
}

/** Place of the last dot before another place; -1 where there is none. */
const beforeDot = (host: string, at: number): number =>
  at > 0 ? host.lastIndexOf('.', at - 1) : -1;

/** Shorter names are those of many: `x.com`, `go.dev`. */
const LEAST_NAME = 3;

/** Endings under which one company registers its name, for the world and for each country. */
const OF_COUNTRIES = /^(?:com|(?:[a-z]+\.)?[a-z]{2})$/;

/** The name of a site that stands by itself, with no name of one of its users before it. */
function ownName(host: string, site: string): string | null {
  if (host.replace(/^(?:www|m|amp|mobile)\./, '') !== site) return null;
  const dot = site.indexOf('.');
  return dot >= LEAST_NAME && OF_COUNTRIES.test(site.slice(dot + 1)) ? site.slice(0, dot) : null;
}

/** Whether two hosts are one site, or a site of one name in two countries: `bbc.com`, `bbc.co.uk`. */
export function sameHost(a: string, b: string): boolean {
  const [one, other] = [siteOf(a), siteOf(b)];
  if (one === other) return true;
  const name = ownName(a.toLowerCase(), one);
  return name !== null && name === ownName(b.toLowerCase(), other);
}

/** Whether two addresses belong to one site. */
export const sameSite = (a: Readonly<URL>, b: Readonly<URL>): boolean =>
  sameHost(a.hostname, b.hostname);

const SHARING =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:share|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|(?:api\.)?whatsapp\.com\/|wa\.me\/|t\.me\/share|telegram\.me\/share|news\.ycombinator\.com\/submitlink|getpocket\.com\/|bsky\.app\/intent|threads\.net\/intent|mastodon.*\/share|vk\.com\/share|tumblr\.com\/(?:share|widgets)|flipboard\.com\/(?:bookmarklet|@)|buffer\.com\/add|line\.me\/R|b\.hatena\.ne\.jp|service\.weibo\.com\/share|connect\.qq\.com)/i;

/** Whether a link's only use is to pass the page on. */
export function isSharing(link: Element): boolean {
  const address = link.getAttribute('href') ?? '';
  return (
    SHARING.test(address) || /^mailto:\?|^(?:sms|whatsapp|viber|fb-messenger|tg):/i.test(address)
  );
}

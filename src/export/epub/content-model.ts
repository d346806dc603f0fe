/**
 * What may stand in what (https://html.spec.whatwg.org/multipage/dom.html#content-models), as far as
 * pages break it: viewers of the web mend that, those of books may refuse a chapter for it.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What holds words, and no block. */
const PHRASING = words(`
  abbr b bdi bdo button cite code data dfn em i kbd label legend mark output p pre q rp rt ruby s samp
  small span strong sub sup time u var`);
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = `
  address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section summary table ul`
  .trim()
  .split(/\s+/)
  .join(',');
const LISTS = words('ul ol menu');
const ITEMS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: LISTS,
  dt: words('dl'),
  dd: words('dl'),
  figcaption: words('figure'),
  summary: words('details'),
};

/**
 * The name an element is written under: that of a plain box where its own allows none of what it
 * holds, or where it may not stand; in a heading, which stays one, that of plain words.
 */
export function bookName(element: Element): string {
  const name = element.localName.toLowerCase();
  const parents = ITEMS[name];
  if (element.matches(BLOCKS) && element.parentElement?.closest(HEADINGS)) return 'span';
  if (parents && !parents.has(parentOf(element)) && !isGrouped(element)) return 'div';
  return PHRASING.has(name) && element.querySelector(BLOCKS) ? 'div' : name;
}

/** The element that a node with words must be wrapped in where it stands; null where it may stand so. */
export function missingItem(child: Node): 'li' | 'dd' | null {
  const parent = parentOf(child);
  const name = child.nodeName.toLowerCase();
  if (LISTS.has(parent)) return name === 'li' ? null : 'li';
  return parent === 'dl' && !/^(?:dt|dd|div)$/.test(name) ? 'dd' : null;
}

/** Terms may stand in boxes within their list. */
const isGrouped = ({ parentElement }: Element): boolean => !!parentElement?.matches('dl > div');

const parentOf = ({ parentElement }: Node): string => parentElement?.localName.toLowerCase() ?? '';

/** A BCP 47 tag as books name languages; null where a page says what is none. */
export function bookLanguage(tag: string | null): string | null {
  try {
    return (tag && Intl.getCanonicalLocales(tag.trim())[0]) || null;
  } catch {
    return null;
  }
}

/** An address as URIs are written; null where it is none, or leads to what a book should not open. */
export function bookAddress(href: string): string | null {
  if (!/^(?:https?:|mailto:)/i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent)
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/(?<=#.*)#/g, '%23');
}

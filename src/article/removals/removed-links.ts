import type { RemovedLink } from '../../model/removal.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { absoluteHref } from '../segment/links.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** On a live page, what a `<noscript>` holds is markup as text. */
const UNREAD = 'noscript,script,style,template';

function words(node: Element | null): string {
  if (!node?.querySelector(UNREAD)) return foldWhitespace(node?.textContent ?? '');
  const read = node.cloneNode(true) as Element;
  for (const unread of read.querySelectorAll(UNREAD)) unread.remove();
  return foldWhitespace(read.textContent ?? '');
}

/** A link round a whole card is called by the heading in it, one round a picture by its description. */
function nameOf(anchor: Element): string {
  const heading = anchor.firstElementChild && words(anchor.querySelector(HEADINGS));
  return heading || words(anchor);
}

const described = (anchor: Element): string =>
  foldWhitespace(
    anchor.getAttribute('aria-label') ||
      anchor.querySelector('img[alt]')?.getAttribute('alt') ||
      anchor.getAttribute('title') ||
      '',
  );

/** What to call one link: its words, else those of its picture; empty where it has none. */
export const calledBy = (anchor: Element): string => nameOf(anchor) || described(anchor);

/** The better of two names of one target: a headline is longer than "Read more". */
const better = (a: string, b: string): string =>
  a.split(' ').length >= 4 || a.length >= b.length ? a : b;

/** Takes elements and the address their links are read against; gives each link's target once. */
export function removedLinks(elements: readonly Element[], base: string): RemovedLink[] {
  const links = new Map<string, RemovedLink & { described: string }>();
  for (const anchor of new Set(elements.flatMap(anchorsIn))) {
    const href = absoluteHref(anchor.getAttribute('href'), base) ?? '';
    const text = nameOf(anchor);
    const known = links.get(href || text);
    if (known) {
      known.text = better(known.text, text);
      if (!known.text) known.described ||= described(anchor);
    } else if (href || text)
      links.set(href || text, { text, href, described: text ? '' : described(anchor) });
  }
  return [...links.values()].map(({ text, href, described: other }) => ({
    text: text || other,
    href,
  }));
}

function anchorsIn(element: Element): Element[] {
  const around = element.closest('a[href]');
  return around ? [around] : Array.from(element.querySelectorAll('a[href]'));
}

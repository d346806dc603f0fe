/** A link of a page as the benchmark compares it: its whole address and its words. */
interface PageLink {
  href: string;
  text: string;
}

/** A link in a drawing gives its address as an object, and as it is written (SVG 2, 16.6). */
function addressOf(link: HTMLAnchorElement | SVGAElement): string {
  const { href } = link;
  if (typeof href === 'string') return href;
  return URL.canParse(href.baseVal, link.baseURI)
    ? new URL(href.baseVal, link.baseURI).href
    : href.baseVal;
}

/** Links of a page in order; with scripts on, what stands in <noscript> is text, and no link. */
export const linksOf = (document: Document): PageLink[] =>
  Array.from(document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]'))
    .filter((link) => !link.closest('noscript'))
    .map((link) => ({
      href: addressOf(link),
      text: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));

import { absoluteHref, resolveAddress } from '../segment/links.ts';

/** Elements besides pictures whose addresses are read. */
const ADDRESSED = [
  ['a[href],area[href],link[href]', 'href'],
  ['iframe[src],embed[src],video[src],audio[src]', 'src'],
] as const;

/** The address that relative ones are read against: the page's own, or what its `<base>` says. */
export function baseOf(copy: Document, url: string): string {
  const said = copy.querySelector('base[href]')?.getAttribute('href') ?? null;
  return absoluteHref(said, url) ?? url;
}

const folderOf = (address: string): string => address.replace(/[^/]*(?:[?#].*)?$/, '');

/**
 * Makes the addresses of a copy absolute where the page reads them against another than its own.
 * A jump within the page stays one: to leave the text for the page at the base is nobody's wish.
 */
export function settleBase(copy: Document, base: string, url: string): void {
  if (folderOf(base) === folderOf(url)) return;
  for (const [selector, name] of ADDRESSED) {
    for (const element of copy.querySelectorAll(selector)) {
      const said = (element.getAttribute(name) ?? '').trim();
      const address = said.startsWith('#') ? null : resolveAddress(said, base);
      if (address) element.setAttribute(name, address);
    }
  }
}

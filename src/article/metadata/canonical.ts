import { absoluteUrl } from '../segment/links.ts';

/**
 * The page's own `rel=canonical` (or `og:url`), absolute; null where none is given. A claim, not a fact.
 * @param find gives what a selector finds in the page: a live one may stand in for its own methods
 */
export function canonicalUrl(find: (selector: string) => Element[], url: string): string | null {
  const [link] = find('link[rel~="canonical" i]');
  const said = link?.getAttribute('href') ?? openGraphUrl(find('meta[content]'));
  return absoluteUrl(said, url)?.href ?? null;
}

function openGraphUrl(tags: Element[]): string | null {
  const named = tags.filter((tag) => nameOf(tag)?.trim().toLowerCase() === 'og:url');
  const contents = named.map((tag) => tag.getAttribute('content')?.trim());
  return contents.find(Boolean) ?? null;
}

const nameOf = (tag: Element): string | null =>
  tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');

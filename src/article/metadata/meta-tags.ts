import { foldWhitespace } from '../../text/whitespace.ts';

/** What a page's `<meta>` elements say, by lower-case name, in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads all `<meta>` of a page in one pass: sites write `name`, `property` and `itemprop` for each other. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const content = foldWhitespace(element.getAttribute('content') ?? '');
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    const said = tags.get(key);
    if (said) said.push(content);
    else tags.set(key, [content]);
  }
  return tags;
}

/** What the first of the names that is there says; null where none is. */
export function metaContent(tags: MetaTags, ...names: string[]): string | null {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content) return content;
  }
  return null;
}

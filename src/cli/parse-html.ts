import { DOMParser } from 'linkedom';
import { parse, serialize } from 'parse5';
import { openShadowRoots } from './open-shadow-roots.ts';

/**
 * Takes HTML as pages have it; gives a document that always has `<html>`, `<head>` and `<body>`.
 * linkedom's own parser leaves tags open that HTML closes by itself, and what lies outside of
 * `<body>`; so parse5 builds the tree by the standard and linkedom reads its clean serialisation.
 * Its text nodes end at each `&…;`, which no browser's do: they are joined.
 */
export function parseHtml(html: string): Document {
  const clean = serialize(parse(html, { scriptingEnabled: false }));
  const document = new DOMParser().parseFromString(clean, 'text/html') as unknown as Document;
  openShadowRoots(document);
  document.documentElement.normalize();
  return document;
}

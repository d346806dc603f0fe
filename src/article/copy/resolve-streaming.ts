/** Takes away what stood in for the content: everything up to the comment that ends the boundary. */
function dropFallback(from: Node): void {
  let next = from.nextSibling;
  while (next && !(next.nodeType === 8 && next.nodeValue === '/$')) {
    const after = next.nextSibling;
    next.parentNode?.removeChild(next);
    next = after;
  }
}

/** The first placeholder of each number; looked for once, since a page may hold thousands. */
function placeholdersIn(copy: Document): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const placeholder of copy.querySelectorAll('[id^="B:"],[id^="P:"]')) {
    const number = placeholder.id.slice(2);
    if (!found.has(number)) found.set(number, placeholder);
  }
  return found;
}

/**
 * Puts content that React streamed in (`<div hidden id="S:1">`) where its placeholder stands
 * (`<template id="B:1">`), as React's own script would have done (react-dom server, `completeBoundary`
 * and `completeSegment`). Where the placeholder is gone the content is shown where it is.
 */
export function resolveStreaming(copy: Document): void {
  const segments = Array.from(copy.querySelectorAll('[hidden][id^="S:"]'));
  if (segments.length === 0) return;
  const placeholders = placeholdersIn(copy);
  for (const segment of segments) {
    const placeholder = placeholders.get(segment.id.slice(2));
    segment.removeAttribute('hidden');
    if (!placeholder || segment.contains(placeholder) || !copy.contains(placeholder)) continue;
    if (placeholder.id.startsWith('B:')) dropFallback(placeholder);
    placeholder.parentNode?.replaceChild(segment, placeholder);
  }
}

/** Takes away what stood in for the content: everything up to the comment that ends the boundary. */
function dropFallback(from: Node): void {
  let next = from.nextSibling;
  while (next && !(next.nodeType === 8 && next.nodeValue === '/$')) {
    const after = next.nextSibling;
    next.parentNode?.removeChild(next);
    next = after;
  }
}

/**
 * Puts content that React streamed in (`<div hidden id="S:1">`) where its placeholder stands
 * (`<template id="B:1">`), as React's own script would have done (react-dom server, `completeBoundary`
 * and `completeSegment`). Where the placeholder is gone the content is shown where it is.
 */
export function resolveStreaming(copy: Document): void {
  for (const segment of Array.from(copy.querySelectorAll('[hidden][id^="S:"]'))) {
    const number = segment.id.slice(2);
    const placeholder = copy.querySelector(`[id="B:${number}"],[id="P:${number}"]`);
    segment.removeAttribute('hidden');
    if (!placeholder || segment.contains(placeholder)) continue;
    if (placeholder.id.startsWith('B:')) dropFallback(placeholder);
    placeholder.parentNode?.replaceChild(segment, placeholder);
  }
}

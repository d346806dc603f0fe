const QUOTE = 'lectern-quote';
const SHOWN = 'lectern-shown';

/** How long a quote that was jumped to stands out, in milliseconds. */
const STANDS_OUT = 1600;

/**
 * Paints ranges as quotes, in place of those painted before. The DOM stays as it is: quotes are
 * anchored in its text. `article-body.css` has the colours.
 */
export function paintQuotes(ranges: Iterable<Range>): void {
  CSS.highlights.set(QUOTE, new Highlight(...ranges));
}

/** Brings a quote into the middle of what is to be seen, and lets it stand out for a moment. */
export function showRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const highlight = new Highlight(range);
  highlight.priority = 1;
  CSS.highlights.set(SHOWN, highlight);
  setTimeout(() => {
    if (CSS.highlights.get(SHOWN) === highlight) CSS.highlights.delete(SHOWN);
  }, STANDS_OUT);
}

/**
 * Follows links that lead to a place in the same article, until `signal` is aborted. The browser
 * would write each jump into the history, and Back would no longer lead to the page.
 */
export function jumpWithin(root: Element, signal: AbortSignal): void {
  const jump = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const place = placeOf(root, link);
    if (place) goTo(place);
  };
  root.addEventListener('click', jump, { signal });
}

function placeOf(root: Element, link: Element): HTMLElement | null {
  const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

/** Scrolls to an element and lets reading by keyboard or by ear go on from there. */
export function goTo(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/**
 * Takes the focus into the text of an article, or into the box it scrolls in: where a field or a list
 * goes that had it, it would fall to the top of the page, and keys would move nothing.
 * @param body the element the text stands in
 */
export function focusText(body: HTMLElement | null): void {
  const place = body?.closest<HTMLElement>('[tabindex="0"]') ?? body;
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

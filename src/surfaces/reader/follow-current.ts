/** Room for the entries next to the current one, in pixels. */
const BESIDE = 64;

/**
 * Scrolls a list until its current entry is in view, and nothing but the list (`scrollIntoView` would
 * move the page, too). A list that the reader points at or has the focus in stays as it is.
 */
export function followCurrent(list: HTMLElement): void {
  const entry = list.querySelector('[aria-current]');
  if (!entry || list.matches(':hover, :focus-within')) return;
  const seen = list.getBoundingClientRect();
  const { top, bottom } = entry.getBoundingClientRect();
  const above = top - BESIDE - seen.top;
  const below = bottom + BESIDE - seen.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}

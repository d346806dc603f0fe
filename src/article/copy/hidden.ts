const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Selects all that `isHidden` can be true of. */
export const MAY_HIDE = '[hidden],[aria-hidden],[style]';

/** Says whether an element is hidden by its own attributes; style sheets are not asked (no layout). */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found';
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return hidesByStyle(element);
}

/** Says whether an element's own style hides it. */
export function hidesByStyle(element: Element): boolean {
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** `hide`, `is-hidden`, `d-none`: what hides at every width, in the words of many style sheets. */
const HIDING_NAME =
  /(?:^|\s)(?:(?:is|u|js|ot|mfp|aok)-)?(?:hide|hidden|d-none|display-none|w-condition-invisible)(?=\s|$)/;

/** What shows it again: at some width, or when something is opened (`d-md-block`, `md:flex`, `visible-xs`). */
const SHOWING_NAME =
  /(?:^|\s)(?:\S+:(?:block|flex|grid|contents|visible|list-item|inline\S*|table\S*)|d-\w+-(?!none)\w+|(?:visible|show|display)-\w+)(?=\s|$)/;

/** Selects all that `isHiddenByName` can be true of. */
export const MAY_HIDE_BY_NAME = '[class*="hid"],[class*="-none"],[class*="invisible"]';

/** Whether class names say that an element is hidden, whatever the size of the window. */
export function isHiddenByName(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  return HIDING_NAME.test(names) && !SHOWING_NAME.test(names);
}

/** Ids that some button on the page opens (accordions, tabs, "show more"), or a mark in the text: of notes. */
export function idsThatOpen(copy: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const opener of copy.querySelectorAll(
    '[aria-controls],[data-target^="#"],[data-bs-target^="#"]',
  )) {
    const value =
      opener.getAttribute('aria-controls') ??
      opener.getAttribute('data-target') ??
      opener.getAttribute('data-bs-target');
    for (const id of (value ?? '').split(/\s+/)) ids.add(id.replace(/^#/, ''));
  }
  for (const link of copy.querySelectorAll('sup a[href^="#"],sup > a[href*="#"]'))
    ids.add(link.getAttribute('href')?.split('#')[1] ?? '');
  ids.delete('');
  return ids;
}

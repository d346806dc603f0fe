/** Names by which `public/quiet.css` hides; nothing else of the page is changed. */
const MARKS = { hidden: 'data-lectern-hidden', folded: 'data-lectern-folded' } as const;

/** The same as `public/quiet.css`, for where that does not reach. */
export const HIDING = `[${MARKS.hidden}],[${MARKS.folded}]{display:none!important}`;

export type Mark = keyof typeof MARKS;

/** Marks an element, or takes every mark of ours off it; what is so already is not touched again. */
export function mark(element: Element, as: Mark | null): void {
  for (const [kind, name] of Object.entries(MARKS)) {
    const has = Element.prototype.hasAttribute.call(element, name);
    if (kind === as && !has) Element.prototype.setAttribute.call(element, name, '');
    if (kind !== as && has) Element.prototype.removeAttribute.call(element, name);
  }
}

/** Whether an element, or one round it, is out of sight by our doing. */
export const isMarked = (element: Element): boolean =>
  Element.prototype.closest.call(
    element,
    Object.values(MARKS)
      .map((name) => `[${name}]`)
      .join(),
  ) !== null;

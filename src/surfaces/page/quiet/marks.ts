/** Names by which `public/quiet.css` hides; nothing else of the page is changed. */
const MARKS = { hidden: 'data-lectern-hidden', folded: 'data-lectern-folded' } as const;

/** The same as `public/quiet.css`, for where that does not reach. */
export const HIDING = `[${MARKS.hidden}],[${MARKS.folded}]{display:none!important}`;

export type Mark = keyof typeof MARKS;

/** Marks an element, or takes every mark of ours off it. */
export function mark(element: Element, as: Mark | null): void {
  for (const name of Object.values(MARKS)) Element.prototype.removeAttribute.call(element, name);
  if (as) Element.prototype.setAttribute.call(element, MARKS[as], '');
}

/** Whether an element, or one round it, is out of sight by our doing. */
export const isMarked = (element: Element): boolean =>
  Element.prototype.closest.call(
    element,
    Object.values(MARKS)
      .map((name) => `[${name}]`)
      .join(),
  ) !== null;

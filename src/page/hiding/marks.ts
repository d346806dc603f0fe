/**
 * Names by which `public/hiding.css` hides; nothing else of the page is changed. A page can read them:
 * they do not say whose they are.
 */
const MARKS = { hidden: 'data-put-by', folded: 'data-put-up' } as const;

/** On elements of our own that stand among the page's. */
const OWN = 'data-put-in';

/** The same as `public/hiding.css`, for where that does not reach. */
export const HIDING = `[${MARKS.hidden}],[${MARKS.folded}]{display:none!important}`;

export type Mark = keyof typeof MARKS;

/** Tells our marks from those of a script that an update has left behind, or has brought. */
const MINE = Math.random().toString(36).slice(2, 8);

/** Marks an element, or takes every mark of ours off it; what is so already is not touched again. */
export function mark(element: Element, as: Mark | null): void {
  for (const [kind, name] of Object.entries(MARKS)) {
    const isMine = Element.prototype.getAttribute.call(element, name) === MINE;
    if (kind === as && !isMine) Element.prototype.setAttribute.call(element, name, MINE);
    if (kind !== as && isMine) Element.prototype.removeAttribute.call(element, name);
  }
}

/** Marks an element that we put into the page. */
export const markOwn = (element: Element): void => element.setAttribute(OWN, MINE);

const HIDDEN = Object.values(MARKS)
  .map((name) => `[${name}]`)
  .join();

/** Whether an element, or one round it, is out of sight by our doing. */
export const isMarked = (element: Element): boolean =>
  Element.prototype.closest.call(element, HIDDEN) !== null;

/**
 * Takes away what a script has left in a root that ended without being asked, as Firefox ends those
 * of an extension that is updated. A mark without a value is none that a script of ours has made.
 */
export function takeAwayMarks(root: ParentNode): void {
  for (const element of root.querySelectorAll(`[${OWN}]`)) element.remove();
  for (const name of Object.values(MARKS))
    for (const element of root.querySelectorAll(`[${name}]:not([${name}=''])`))
      element.removeAttribute(name);
}

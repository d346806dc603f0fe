/** How many panels to either side are looked at. */
const MOST_BESIDE = 8;

const lettersIn = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');

function* beside(element: Element): Generator<Element> {
  let [before, after] = [element.previousElementSibling, element.nextElementSibling];
  for (let at = 0; at < MOST_BESIDE; at++) {
    if (before) yield before;
    if (after) yield after;
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
}

/**
 * Whether a hidden element is one of several panels with code of which a page shows one at a time
 * ("npm", "yarn"). A second copy of what stands beside it, there to be copied from, is none.
 */
export function isPanelOfCode(hidden: Element): boolean {
  if (hidden.tagName !== 'PRE' && !hidden.querySelector('pre')) return false;
  if (hidden.getAttribute('role') === 'tabpanel') return true;
  const letters = lettersIn(hidden);
  let isAmongPanels = false;
  for (const panel of beside(hidden)) {
    if (
      panel.tagName !== hidden.tagName ||
      !(panel.tagName === 'PRE' || panel.querySelector('pre'))
    )
      continue;
    if (lettersIn(panel) === letters) return false;
    isAmongPanels = true;
  }
  return isAmongPanels;
}

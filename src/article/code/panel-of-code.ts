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

const isTabPanel = (element: Element): boolean => element.getAttribute('role') === 'tabpanel';

const holdsCode = (element: Element): boolean =>
  element.tagName === 'PRE' || element.querySelector('pre') !== null;

const isTabOfCode = (element: Element): boolean => isTabPanel(element) && holdsCode(element);

/**
 * Whether a hidden element is one of several panels with code of which a page shows one at a time
 * ("npm", "yarn"), or, among such tabs, the one whose way needs none. A second copy of what stands
 * beside it, there to be copied from, is none.
 */
export function isPanelOfCode(hidden: Element): boolean {
  const isTab = isTabPanel(hidden);
  if (!holdsCode(hidden)) return isTab && [...beside(hidden)].some(isTabOfCode);
  if (isTab) return true;
  const letters = lettersIn(hidden);
  let isAmongPanels = false;
  for (const panel of beside(hidden)) {
    if (panel.tagName !== hidden.tagName || !holdsCode(panel)) continue;
    if (lettersIn(panel) === letters) return false;
    isAmongPanels = true;
  }
  return isAmongPanels;
}

/**
 * Opens the panels of tabs that show code, all but one of which are hidden: the same sample in other
 * languages, or for other systems. Changes the copy.
 */
export function openTabPanels(body: Element): void {
  for (const panel of body.querySelectorAll('[role="tabpanel"]')) {
    if (!panel.querySelector('pre')) continue;
    panel.removeAttribute('hidden');
    panel.removeAttribute('aria-hidden');
    panel.removeAttribute('style');
  }
}

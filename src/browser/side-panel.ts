import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill and its types do not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Both want a click or a key
 * press: call it before anything is awaited, or the browser refuses.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}

import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill and its types do not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const panels = () =>
  browser as unknown as { sidePanel?: SidePanel; sidebarAction?: { open(): Promise<void> } };

/** Whether the browser has room for a panel beside a page; Firefox for Android has not. */
export const hasSidePanel = (): boolean =>
  panels().sidePanel !== undefined || panels().sidebarAction !== undefined;

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Both want a click or a key
 * press: call it before anything is awaited, or the browser refuses. Rejects where there is none.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('This browser has no side panel.'));
}

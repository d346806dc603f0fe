import browser from 'webextension-polyfill';

/**
 * Listens for the keys named in `commands` of the manifest. The listener runs within the key press,
 * so it may open the side panel as long as it awaits nothing first. Where the browser knows no keys
 * (Firefox for Android), it is never called.
 */
export function onCommand(
  listener: (command: string, tab: { id: number; windowId: number } | null) => void,
): void {
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command, tab) => {
    const known = tab?.id !== undefined && tab.windowId !== undefined;
    listener(command, known ? { id: tab.id as number, windowId: tab.windowId as number } : null);
  });
}

/** A key that works in every tab, and what it does; the key is empty where none is assigned. */
export interface AssignedKey {
  name: string;
  /** As the browser writes it: `Alt+Shift+L`. */
  shortcut: string;
}

/** The keys of the manifest's commands as they are assigned now; none where the browser knows none. */
export async function assignedKeys(): Promise<AssignedKey[]> {
  const { commands } = browser as Partial<typeof browser>;
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) => (name ? [{ name, shortcut: shortcut ?? '' }] : []));
}

/** Opens the browser's own page on which these keys are changed. */
export async function openKeySettings(): Promise<void> {
  // Firefox has its own way since 137, which the polyfill's types don't know yet.
  const own = (browser.commands as { openShortcutSettings?(): Promise<void> }).openShortcutSettings;
  if (own) await own();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

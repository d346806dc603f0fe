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

/**
 * The keys that the browser has given to our commands, by the command's name: it leaves out what is
 * taken, and a reader may change them. None where it knows no keys.
 */
export async function assignedKeys(): Promise<ReadonlyMap<string, string>> {
  const { commands } = browser as Partial<typeof browser>;
  const all = (await commands?.getAll()) ?? [];
  return new Map(all.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}

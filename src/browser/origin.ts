/** Where a message came from: one of our own pages, our content script in a tab, or anywhere else. */
export type Origin = { from: 'extension' } | { from: 'page'; tabId: number } | { from: 'stranger' };

/** The parts of a `runtime.MessageSender` that the browser fills in and a page cannot forge. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Tells who sent a message. Only the top frame of a tab is heard as a page: an advert's frame has
 * nothing to say about the tab.
 * @param self our extension's id, and the address its pages begin with
 */
export function originOf(sender: MessageSender, self: { id: string; root: string }): Origin {
  if (sender.id !== self.id) return { from: 'stranger' };
  if (sender.url?.startsWith(self.root)) return { from: 'extension' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return { from: 'stranger' };
  return { from: 'page', tabId };
}

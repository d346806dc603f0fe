/** Where a message came from: one of our own pages, our content script in a tab, or anywhere else. */
export type Origin =
  | { from: 'extension' }
  | { from: 'page'; tabId: number }
  | ({ from: 'frame' } & FramePlace)
  | { from: 'stranger' };

/** A frame of ours that stands in a page; `document` where the browser names what it shows. */
export interface FramePlace {
  tabId: number;
  frameId: number;
  document: string | null;
}

/** The parts of a `runtime.MessageSender` that the browser fills in and a page cannot forge. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Tells who sent a message. Only the top frame of a tab is heard as a page: an advert's frame has
 * nothing to say about the tab. A page of ours inside another page was put there by anybody: it is
 * a frame, and so is the one made for that, wherever it stands.
 * @param self our extension's id, the address its pages begin with, and that of the page others may embed
 */
export function originOf(sender: MessageSender, self: Self): Origin {
  if (sender.id !== self.id) return { from: 'stranger' };
  const [tabId, { url = '', frameId = 0, documentId = null }] = [sender.tab?.id, sender];
  if (url.startsWith(self.root)) {
    if (frameId === 0 && !url.startsWith(self.embeddable)) return { from: 'extension' };
    return tabId === undefined
      ? { from: 'stranger' }
      : { from: 'frame', tabId, frameId, document: documentId };
  }
  if (tabId === undefined || sender.frameId !== 0) return { from: 'stranger' };
  return { from: 'page', tabId };
}

interface Self {
  id: string;
  root: string;
  embeddable: string;
}

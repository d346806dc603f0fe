/** A page as the browser vouches for it, with the content script of ours that speaks in it. */
export interface PageOrigin {
  from: 'page';
  tabId: number;
  /** Where its document was loaded from. */
  url: string;
  /** As in `Location.origin`; `null` in letters where the browser gives it none: files, sandboxes. */
  origin: string;
}

/** Where a message came from: one of our own pages, our content script in a tab, or anywhere else. */
export type Origin =
  | { from: 'extension' }
  | PageOrigin
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
  origin?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Tells who sent a message. Only the top frame of a tab is heard as a page: an advert's frame has
 * nothing to say about the tab, nor has a page that is loaded ahead of time. A page of ours inside
 * another page was put there by anybody: it is a frame, and so is the one made for that, wherever it
 * stands.
 * @param self our extension's id, the address its pages begin with, and that of the page others may embed
 */
export function originOf(sender: MessageSender, self: Self): Origin {
  if (sender.id !== self.id) return { from: 'stranger' };
  if (sender.url?.startsWith(self.root)) return ourOwn(sender, self);
  const { url, frameId, documentLifecycle } = sender;
  const tabId = sender.tab?.id;
  const isShown = frameId === 0 && documentLifecycle !== 'prerender';
  if (tabId === undefined || !isShown || !url || !URL.canParse(url)) return { from: 'stranger' };
  return { from: 'page', tabId, url, origin: named(sender.origin ?? new URL(url).origin) };
}

function ourOwn(sender: MessageSender, self: Self): Origin {
  const [tabId, { url = '', frameId = 0, documentId = null }] = [sender.tab?.id, sender];
  if (frameId === 0 && !url.startsWith(self.embeddable)) return { from: 'extension' };
  return tabId === undefined
    ? { from: 'stranger' }
    : { from: 'frame', tabId, frameId, document: documentId };
}

interface Self {
  id: string;
  root: string;
  embeddable: string;
}

// Chromium says `file://` of a file, which is no origin: another file is another page.
const named = (origin: string): string => (/^https?:\/\/./.test(origin) ? origin : 'null');

import browser, { type Runtime } from 'webextension-polyfill';
import { NOTE_FRAME } from '../model/note-frame-path.ts';
import { type Origin, originOf } from './origin.ts';
import { isPrivateHere } from './private-windows.ts';

/**
 * Hears a message; answers with a promise, or with undefined where the message is not for it
 * (every open page of ours gets every message).
 * @param isPrivate whether it comes out of a private window
 */
export type MessageListener = (
  message: unknown,
  origin: Origin,
  isPrivate: boolean,
) => Promise<unknown> | undefined;

/** Sends a message to the other parts of the extension; throws where nobody listens. */
export const sendMessage = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(
    isPrivateHere() ? { ...(message as object), isPrivate: true } : message,
  );

/** Registers a listener until `signal` is aborted; in the background, call it at top level. */
export function onMessage(listener: MessageListener, signal?: AbortSignal): void {
  const heard = answerLater(listener);
  browser.runtime.onMessage.addListener(heard);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
}

// A returned promise is not an answer in every Chromium since 120; `true` and a callback is one everywhere.
function answerLater(listener: MessageListener): Runtime.OnMessageListener {
  return ((message: unknown, sender: Runtime.MessageSender, answer: (reply: unknown) => void) => {
    const origin = originOf(sender, self());
    const reply = listener(message, origin, isFromPrivate(message, sender, origin));
    reply?.then(answer);
    return reply ? true : undefined;
  }) as Runtime.OnMessageListener;
}

/**
 * The browser says it of every tab. Popup and sidebar stand in none: these pages of our own say it
 * themselves, and are believed.
 */
function isFromPrivate(
  message: unknown,
  { tab }: Runtime.MessageSender,
  { from }: Origin,
): boolean {
  if (isPrivateHere()) return true;
  if (tab) return tab.incognito;
  return from === 'extension' && (message as { isPrivate?: boolean }).isPrivate === true;
}

const self = () => {
  const root = browser.runtime.getURL('');
  return { id: browser.runtime.id, root, embeddable: root + NOTE_FRAME };
};

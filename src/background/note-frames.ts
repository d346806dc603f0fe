import type { FramePlace } from '../browser/origin.ts';
import { readSession, writeSession } from '../browser/session-memory.ts';
import { createQueue } from '../store/queue.ts';

/** How long after it was asked for a frame may come, in milliseconds. */
const TIMEOUT = 20_000;

/** The note that was asked for last on the page of a tab, and the frame that has come for it. */
interface Admission {
  token: string;
  id: string;
  until: number;
  frame: FramePlace | null;
}

const keyOf = (tabId: number): string => `note-frame:${tabId}`;

const admissionOf = async (tabId: number): Promise<Admission | undefined> =>
  (await readSession(keyOf(tabId))) as Admission | undefined;

const isSame = (a: FramePlace, b: FramePlace): boolean =>
  a.tabId === b.tabId && a.frameId === b.frameId && a.document === b.document;

const queue = createQueue();

/**
 * Lets one frame of ours be opened in a tab for the note on a quote; the one before has nothing to
 * say any more. Gives what the frame proves itself with.
 */
export async function admitFrame(tabId: number, id: string): Promise<string> {
  const token = crypto.randomUUID();
  const admission: Admission = { token, id, until: Date.now() + TIMEOUT, frame: null };
  await queue(() => writeSession(keyOf(tabId), admission));
  return token;
}

/**
 * Takes the frame that brings the token; after that it is that frame's alone. Anybody may embed our
 * page and have it ask, so everybody else is told nothing.
 * @returns id of the quote whose note the frame is for; null where it is for none
 */
export const enterFrame = (frame: FramePlace, token: string): Promise<string | null> =>
  queue(async () => {
    const known = await admissionOf(frame.tabId);
    if (!known || known.token !== token) return null;
    if (known.frame) return isSame(known.frame, frame) ? known.id : null;
    if (Date.now() > known.until) return null;
    const { tabId, frameId, document } = frame;
    await writeSession(keyOf(tabId), { ...known, frame: { tabId, frameId, document } });
    return known.id;
  });

/** Id of the quote whose note a frame was admitted for; null where it was not. */
export async function quoteOfFrame(frame: FramePlace): Promise<string | null> {
  const known = await admissionOf(frame.tabId);
  return known?.frame && isSame(known.frame, frame) ? known.id : null;
}

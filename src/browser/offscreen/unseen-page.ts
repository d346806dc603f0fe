import browser from 'webextension-polyfill';

/** https://developer.chrome.com/docs/extensions/reference/api/offscreen, which no types know. */
interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}
interface Contexts {
  getContexts(which: { contextTypes: string[] }): Promise<unknown[]>;
}

/** A message of either side; whoever has asked knows its answer by the number. */
type Said<Asked, Answer> =
  | { id: string; asked: Asked }
  | { id: string; answer: Answer }
  | { id: string; failed: string };

const CHANNEL = 'lectern-unseen';
const PAGE = 'src/surfaces/unseen/unseen.html';
/** Ms: a book of a page takes a second. */
const PATIENCE = 30_000;

/**
 * Has work done by the page that nobody sees, which is opened for it: a worker has no DOM. The page
 * outlives a worker that is stopped; the next one finds it.
 * @throws {Error} what the page has thrown, or where it does not answer; Firefox has no such page
 */
export async function askUnseen<Asked, Answer>(asked: Asked): Promise<Answer> {
  await open();
  const channel = new BroadcastChannel(CHANNEL);
  const id = crypto.randomUUID();
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Answer>((done, failed) => {
      late = setTimeout(() => failed(new Error('the unseen page does not answer')), PATIENCE);
      channel.onmessage = ({ data }: MessageEvent<Said<Asked, Answer>>) => {
        if (data.id !== id) return;
        if ('answer' in data) done(data.answer);
        if ('failed' in data) failed(new Error(data.failed));
      };
      channel.postMessage({ id, asked });
    });
  } finally {
    clearTimeout(late);
    channel.close();
  }
}

/** Answers what is asked of this page, as long as it is open. */
export function answerUnseen<Asked, Answer>(work: (asked: Asked) => Answer): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Said<Asked, Answer>>) => {
    if (!('asked' in data)) return;
    channel.postMessage({ id: data.id, ...attempted(() => work(data.asked)) });
  };
}

/** Closes the page, if it is open: it takes up memory. */
export async function closeUnseen(): Promise<void> {
  if (await isOpen()) await offscreen()?.closeDocument();
}

async function open(): Promise<void> {
  const pages = offscreen();
  if (!pages) throw new Error('this browser has no unseen pages');
  if (await isOpen()) return;
  await pages.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Writes clean articles as Markdown into the folder that the reader chose.',
  });
}

const offscreen = (): Offscreen | undefined =>
  (browser as unknown as { offscreen?: Offscreen }).offscreen;

async function isOpen(): Promise<boolean> {
  if (!offscreen()) return false;
  const runtime = browser.runtime as unknown as Contexts;
  return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

function attempted<Answer>(work: () => Answer): { answer: Answer } | { failed: string } {
  try {
    return { answer: work() };
  } catch (thrown) {
    return { failed: String(thrown) };
  }
}

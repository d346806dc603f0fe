import { detailOf, fail, type Result } from '../../model/result.ts';
import { within } from './timeout.ts';

/** The browser ends a worker after 30 s; one that has not answered by then never will. */
const TIMEOUT_MS = 30_000;

/** Before each further sending, in milliseconds: a worker that is being stopped takes a moment. */
const PAUSES = [0, 100, 400, 1500];

/** What an extension that was updated or removed says of itself; no second asking helps there. */
const GONE = /context invalidated/i;

/**
 * Sends a request until it is answered: the worker may die in the middle, which comes back as an
 * error or as nothing, and the next sending starts it again. A request has a name by which the
 * store knows one that has been done already, so it may be sent as often as need be. Never throws:
 * a background that does not answer is a Failure.
 * @param post gives a message to the browser
 * @param patience milliseconds; as long as a request is under way, the browser ends no worker for five minutes
 */
export function sendUntilAnswered<Value>(
  post: (message: unknown) => Promise<unknown>,
  message: unknown,
  name: string,
  patience = TIMEOUT_MS,
): Promise<Result<Value>> {
  const silent = (why: string): Result<Value> => fail('backgroundSilent', `${name}: ${why}`);
  const stop = new AbortController();
  const sending = sendAgain<Value>(post, message, stop.signal);
  return within(patience, sending, () => silentValue).then((reply) => {
    stop.abort();
    return typeof reply === 'string' ? silent(reply) : reply;
  });
}

const silentValue = 'no reply';

/** Gives the answer, or why there is none. */
async function sendAgain<Value>(
  post: (message: unknown) => Promise<unknown>,
  message: unknown,
  stop: AbortSignal,
): Promise<Result<Value> | string> {
  let why = silentValue;
  for (const pause of [null, ...PAUSES]) {
    if (pause !== null) await new Promise((done) => setTimeout(done, pause));
    if (stop.aborted || GONE.test(why)) return why;
    try {
      const reply = await post(message);
      if (isResult<Value>(reply)) return reply;
    } catch (thrown) {
      why = detailOf(thrown);
    }
  }
  return why;
}

/** Whether a reply is what a handler gives: a worker that dies answers nothing. */
export const isResult = <Value>(reply: unknown): reply is Result<Value> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

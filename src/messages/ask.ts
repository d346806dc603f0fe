import { sendMessage } from '../browser/runtime-messages.ts';
import type { Asked, Requests } from './envelope.ts';
import { within } from './patience.ts';
import { detailOf, fail, type Result } from './result.ts';

/** The browser ends a worker after 30 s; one that has not answered by then never will. */
const PATIENCE_MS = 30_000;

/**
 * Puts a request to the background. Never throws: a background that does not answer is a Failure.
 */
export async function ask<Name extends keyof Requests>(
  name: Name,
  request: Requests[Name][0],
): Promise<Result<Requests[Name][1]>> {
  const message: Asked<Name> = { ask: name, request };
  try {
    const reply = await within(PATIENCE_MS, sendTwice(message), () => undefined);
    return isResult<Requests[Name][1]>(reply) ? reply : silent(name, 'no reply');
  } catch (thrown) {
    return silent(name, detailOf(thrown));
  }
}

/**
 * The worker may die in the middle, which comes back as an error or as nothing; the next message
 * starts it again. Every request can be asked twice with the same outcome.
 */
async function sendTwice(message: unknown): Promise<unknown> {
  const reply = await sendMessage(message).catch(() => undefined);
  return isResult(reply) ? reply : sendMessage(message);
}

const silent = (name: string, why: string) => fail('backgroundSilent', `${name}: ${why}`);

const isResult = <T>(reply: unknown): reply is Result<T> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

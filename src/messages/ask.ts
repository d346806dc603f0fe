import { sendMessage } from '../browser/runtime-messages.ts';
import type { Result } from '../model/result.ts';
import { type Asked, newRequestId, type Requests } from './sending/envelope.ts';
import { sendUntilAnswered } from './sending/send.ts';

/**
 * Puts a request to the background. Never throws: a background that does not answer is a Failure.
 * @param patience milliseconds, for what takes longer than most
 */
export function ask<Name extends keyof Requests>(
  name: Name,
  request: Requests[Name][0],
  patience?: number,
): Promise<Result<Requests[Name][1]>> {
  const message: Asked<Name> = { ask: name, id: newRequestId(), request };
  return sendUntilAnswered(sendMessage, message, name, patience);
}

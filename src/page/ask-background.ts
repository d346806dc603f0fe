import type { PageReports, PageRequests } from '../messages/protocol.ts';
import { newRequestId, type PageAsked, type Reported } from '../messages/sending/envelope.ts';
import { sendUntilAnswered } from '../messages/sending/send.ts';
import type { Result } from '../model/result.ts';
import { extension } from './extension.ts';

/** Puts a request of this page to the background. Never throws. */
export function askBackground<Name extends keyof PageRequests>(
  name: Name,
  request: PageRequests[Name][0],
): Promise<Result<PageRequests[Name][1]>> {
  const message: PageAsked<Name> = { pageAsk: name, id: newRequestId(), request };
  return sendUntilAnswered(post, message, name);
}

/**
 * Reports what something is written for, until it was heard; never throws. What is but seen is
 * reported once, by less code (see `report`).
 */
export function reportForSure<Name extends keyof PageReports>(
  name: Name,
  body: PageReports[Name],
): Promise<Result<null>> {
  const message: Reported<Name> = { report: name, body };
  return sendUntilAnswered(post, message, name);
}

const post = async (message: unknown): Promise<unknown> =>
  extension().runtime?.sendMessage(message);

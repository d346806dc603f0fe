import type { PageAsked } from '../../messages/envelope.ts';
import type { PageRequests } from '../../messages/protocol.ts';
import { detailOf, fail, type Result } from '../../messages/result.ts';
import { extension } from './extension.ts';

/** Puts a request of this page to the background. Never throws. */
export async function askBackground<Name extends keyof PageRequests>(
  name: Name,
  request: PageRequests[Name][0],
): Promise<Result<PageRequests[Name][1]>> {
  const message: PageAsked<Name> = { pageAsk: name, request };
  try {
    // A worker that died in the middle is started again by the next message.
    const reply = (await send(message).catch(() => undefined)) ?? (await send(message));
    return (
      (reply as Result<PageRequests[Name][1]>) ?? fail('backgroundSilent', `${name}: no reply`)
    );
  } catch (thrown) {
    return fail('backgroundSilent', `${name}: ${detailOf(thrown)}`);
  }
}

const send = async (message: unknown): Promise<unknown> =>
  extension().runtime?.sendMessage(message);

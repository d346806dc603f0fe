import { sendMessage } from '../browser/runtime-messages.ts';
import type { Broadcasts } from './protocol.ts';
import type { Announced } from './sending/envelope.ts';

/** Tells every open surface. That none is open is the usual case and no error. */
export async function broadcast<Name extends keyof Broadcasts>(
  name: Name,
  body: Broadcasts[Name],
): Promise<void> {
  const message: Announced<Name> = { news: name, body };
  await sendMessage(message).catch(() => undefined);
}

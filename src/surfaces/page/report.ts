import type { Reported } from '../../messages/envelope.ts';
import type { PageReports } from '../../messages/protocol.ts';
import { extension } from './extension.ts';

/** Tells the background what was seen or done on the page; resolves once it has heard. */
export async function report<Name extends keyof PageReports>(
  name: Name,
  body: PageReports[Name],
): Promise<void> {
  const message: Reported<Name> = { report: name, body };
  try {
    await extension().runtime?.sendMessage(message);
  } catch {
    // Nobody listens, or an update has cut this script off: there is nobody to be told of it.
  }
}

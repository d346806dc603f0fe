import type { PageReports } from '../messages/protocol.ts';
import type { Reported } from '../messages/sending/envelope.ts';
import { extension } from './extension.ts';

/** Tells the background what was seen or done on the page; resolves once it has heard. */
export async function report<Name extends keyof PageReports>(
  name: Name,
  body: PageReports[Name],
): Promise<void> {
  try {
    await extension().runtime?.sendMessage({ report: name, body } satisfies Reported<Name>);
  } catch {
    // Nobody listens, or an update has cut this script off: there is nobody to be told of it.
  }
}

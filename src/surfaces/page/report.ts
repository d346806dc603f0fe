import type { Reported } from '../../messages/envelope.ts';
import type { PageReports } from '../../messages/protocol.ts';

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

interface Extension {
  runtime?: Runtime;
}

/**
 * Tells the background what was seen. Without the polyfill, which is three times the size of all
 * else that runs in every page; both browsers answer with promises here.
 */
export function report(body: PageReports['page:seen']): void {
  const message: Reported<'page:seen'> = { report: 'page:seen', body };
  // Once the extension is updated or gone, this script stays behind and has no runtime.
  runtime()
    ?.sendMessage(message)
    .catch(() => undefined);
}

function runtime(): Runtime | undefined {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return (browser ?? chrome)?.runtime;
}

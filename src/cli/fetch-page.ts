import { joinBytes } from './join-bytes.ts';
import type { LoadedPage } from './loaded-page.ts';

const TIMEOUT_MS = 30_000;
// A page beyond this is no page; a stream without an end would fill the memory.
const MOST_BYTES = 64 * 1024 * 1024;
const WEB_PAGE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))\b/i;
const HEADERS = {
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1',
  'user-agent': 'Mozilla/5.0 (compatible; Lectern)',
};

/**
 * Takes a web address; gives the page there, at the address it was in the end found at.
 * Throws an Error with a sentence for the reader where nothing answers in 30 seconds, the answer is
 * an error, or it is no web page.
 */
export async function fetchPage(address: string): Promise<LoadedPage> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(address, { headers: HEADERS, signal });
    const contentType = response.headers.get('content-type');
    const refusal = whyNot(address, response, contentType);
    if (refusal) throw new PageError(refusal);
    const bytes = await readBody(address, response);
    return { bytes, contentType, url: response.url || address };
  } catch (error) {
    throw error instanceof PageError ? error : new Error(`${address} ${whatFailed(error)}`);
  }
}

/** An error whose message is meant for the reader already. */
class PageError extends Error {}

function whyNot(address: string, { ok, status, statusText }: Response, type: string | null) {
  if (!ok) return `${address} answered with an error: ${status} ${statusText}`.trim();
  return !type || WEB_PAGE.test(type) ? null : `${address} is no web page but ${type}.`;
}

async function readBody(address: string, { body }: Response): Promise<Uint8Array> {
  return joinBytes(body ?? [], MOST_BYTES).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new PageError(`${address} is too large to be a page.`)
      : error;
  });
}

function whatFailed(error: unknown): string {
  if (!(error instanceof Error)) return 'could not be read.';
  if (error.name === 'TimeoutError') return `did not answer within ${TIMEOUT_MS / 1000} seconds.`;
  const { cause } = error;
  const reason = cause instanceof Error ? cause.message || cause.name : error.message;
  return `could not be reached: ${reason}`;
}

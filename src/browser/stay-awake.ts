import browser from 'webextension-polyfill';

/** Ms: a worker is stopped after thirty seconds in which it has asked nothing of the browser. */
const OFTEN = 20_000;

/**
 * Does some work, and keeps the background from being stopped meanwhile: a fetch that is waited for
 * counts as idling.
 */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const asking = setInterval(() => void browser.runtime.getPlatformInfo(), OFTEN);
  try {
    return await work();
  } finally {
    clearInterval(asking);
  }
}

import browser from 'webextension-polyfill';

// Beside these, nobody's: what begins so goes when the last private window closes.
const PREFIX = 'private ';

/**
 * Values by key, out of what the browser holds in memory until it ends: it outlives a background
 * that is stopped, and is never written to a disk. Keys that there are no values of are left out.
 */
export async function readSession(keys: readonly string[]): Promise<Map<string, unknown>> {
  const found = await browser.storage.session.get(keys.map((key) => PREFIX + key));
  return new Map(Object.entries(found).map(([key, value]) => [key.slice(PREFIX.length), value]));
}

/** Writes all of them, or throws and writes none; undefined takes a value away. */
export async function writeSession(values: ReadonlyMap<string, unknown>): Promise<void> {
  const there = [...values].filter(([, value]) => value !== undefined);
  const gone = [...values.keys()].filter((key) => values.get(key) === undefined);
  await browser.storage.session.set(
    Object.fromEntries(there.map(([key, value]) => [PREFIX + key, value])),
  );
  if (gone.length > 0) await browser.storage.session.remove(gone.map((key) => PREFIX + key));
}

/** Takes all of it away. */
export async function clearSession(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

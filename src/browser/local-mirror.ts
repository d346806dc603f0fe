import browser, { type Storage } from 'webextension-polyfill';

/**
 * Writes a value where content scripts can read it, too: they cannot open our database. What is
 * there is a copy, never the truth.
 */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** The value last written under a key; undefined where there is none. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** All that is there, by key. */
export const readAllLocal = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);

/** Takes keys away, then writes what is given; what is not named stays as it is. */
export async function changeLocal(
  values: Record<string, unknown>,
  gone: readonly string[],
): Promise<void> {
  if (gone.length > 0) await browser.storage.local.remove([...gone]);
  if (Object.keys(values).length > 0) await browser.storage.local.set(values);
}

/** Calls `listener` with the new value whenever the one under `key` changes, until `signal` is aborted. */
export function onLocalChanged(
  key: string,
  listener: (value: unknown) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), {
    once: true,
  });
}

import type { MessageKey } from '../../browser/i18n.ts';

type StorageListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** What content scripts use of the extension's own functions, which both browsers promise here. */
interface Extension {
  runtime?: { sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  storage?: {
    local: { get(key: string): Promise<Record<string, unknown>> };
    onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
  i18n?: { getMessage(key: string, values: string[]): string; getUILanguage(): string };
}

/**
 * Without the polyfill, which is three times the size of all else that runs in every page. Once
 * the extension is updated or gone, a script stays behind and has nothing of it.
 */
export function extension(): Extension {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return browser ?? chrome ?? {};
}

/** The text of a message in the reader's language; empty once the extension is gone. */
export const message = (key: MessageKey, ...values: string[]): string =>
  extension().i18n?.getMessage(key, values) ?? '';

/** BCP 47 tag of the reader's language. */
export const language = (): string => extension().i18n?.getUILanguage() || 'en';

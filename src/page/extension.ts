import type { MessageKey, PluralKey } from '../model/message-key.ts';
import { spokenLanguage } from '../text/base-language.ts';
import { directionOf, isolated } from '../text/direction.ts';

type StorageListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** Somebody of ours at the other end, for as long as they are there. */
interface Port {
  name: string;
  onDisconnect: { addListener(listener: () => void): void };
}

/** What content scripts use of the extension's own functions, which both browsers promise here. */
interface Extension {
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
    onConnect: {
      addListener(listener: (port: Port) => void): void;
      removeListener(listener: (port: Port) => void): void;
    };
  };
  storage?: {
    local: { get(keys: string | string[]): Promise<Record<string, unknown>> };
    onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
  i18n?: { getMessage(key: string, values: string[]): string; getUILanguage(): string };
}

// Not `browser`: where that is none of the browser's own, an element of that id stands in for it.
declare const chrome: Extension;

/**
 * Without the polyfill, which is three times the size of all else that runs in every page. What
 * Chromium leaves of it to an outlived script throws: see {@link isOutlived}.
 */
export const extension = (): Extension => chrome;

/**
 * Whether the extension was updated, reloaded or removed since this script came into the page.
 * Chromium lets such a script run on, cut off; Firefox ends it.
 */
export const isOutlived = (): boolean => extension().runtime?.id === undefined;

/** The text of a message in the reader's language; empty once the extension is gone. */
export const message = (key: MessageKey, ...values: string[]): string => text(key, values);

function text(key: string, values: string[]): string {
  const { i18n } = extension();
  if (isOutlived() || !i18n) return '';
  const direction = directionOf(i18n.getMessage('languageTag', []));
  return i18n.getMessage(
    key,
    values.map((value) => isolated(value, direction)),
  );
}

/** BCP 47 tag of the language our texts are in. */
export const language = (): string =>
  spokenLanguage(
    text('languageTag', []) || 'en',
    (!isOutlived() && extension().i18n?.getUILanguage()) || 'en',
  );

/** The text for a count, which is `$1`, in the plural form that the reader's language has for it. */
export function plural(key: PluralKey, count: number): string {
  const tongue = language();
  const values = [new Intl.NumberFormat(tongue).format(count)];
  const form = new Intl.PluralRules(tongue).select(count);
  return text(`${key}_${form}`, values) || text(`${key}_other`, values);
}

/** Marks an element of ours as written in that language, and in its direction. */
export function speak(element: HTMLElement): void {
  element.lang = language();
  element.dir = directionOf(element.lang);
}

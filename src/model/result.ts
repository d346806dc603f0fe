import type { MessageKey } from './message-key.ts';

/** Why something did not work: a message name of `_locales`, and what went wrong underneath. */
export interface Failure {
  /** Message name; its text says what happened, what was kept, what to do. */
  code: MessageKey;
  /** For the console, never for the reader. */
  detail?: string;
}

/** A result is a value: nothing is thrown across a message. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: MessageKey, detail?: string): Result<never> => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

/** What was thrown, as one line for `Failure.detail`. */
export const detailOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);

import { tCode } from '../../browser/i18n.ts';

const isMac = (): boolean => /Mac|iP(?:hone|ad)/.test(globalThis.navigator?.platform ?? '');
/** What Apple prints, in every language. */
const SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** A key as it is printed on keyboards of the reader's language: "Échap" of `Esc`; a sign is itself. */
export const keyName = (key: string): string =>
  (isMac() && SIGNS[key]) || (/^\w{2,}$/.test(key) && tCode(`keyCap_${key}`)) || key;

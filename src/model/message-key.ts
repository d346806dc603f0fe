import type messages from '../../public/_locales/en/messages.json';

/** Name of a message in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** Beginning of a message name that has one ending a plural form: `_one`, `_other`, `_few` … */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Beginning}_other`
    ? Beginning
    : never
  : never;

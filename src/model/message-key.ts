import type messages from '../../public/_locales/en/messages.json';

/** Name of a message in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

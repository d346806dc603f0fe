import type { ListedKeys } from '../../ui/controls/keys-dialog.tsx';

/** What the keys of the reader do. */
export const READER_KEYS: ListedKeys = [
  ['Q', 'keyQuote'],
  ['E', 'keyQuoteNote'],
  ['S', 'keySentences'],
  ['N', 'keyNote'],
  ['O', 'keyOutline'],
  ['L', 'keyLibrary'],
  ['?', 'keyKeys'],
  ['Esc', 'keyEscape'],
];

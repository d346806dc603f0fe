import type { ListedKeys } from '../../ui/controls/keys-dialog.tsx';

/** What the keys of the reader do. */
export const READER_KEYS: ListedKeys = [
  ['Q', 'keyQuote'],
  ['E', 'keyQuoteNote'],
  ['1 – 5', 'keyQuoteColour'],
  ['C', 'keyQuoteCite'],
  ['Delete', 'keyQuoteRemove'],
  ['S', 'keySentences'],
  ['N', 'keyNote'],
  ['O', 'keyOutline'],
  ['F', 'keyFind'],
  ['V', 'keyAloud'],
  [', .', 'keyAloudSkip'],
  ['A', 'keyReading'],
  ['+ −', 'keySize'],
  ['T', 'keyTheme'],
  ['L', 'keyLibrary'],
  ['?', 'keyKeys'],
  ['Esc', 'keyEscape'],
];

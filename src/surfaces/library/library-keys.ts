import type { ListedKeys } from '../../ui/controls/keys-dialog.tsx';

/** What the keys of the library do. */
export const LIBRARY_KEYS: ListedKeys = [
  ['/', 'libraryKeySearch'],
  ['↑ ↓', 'libraryKeyMove'],
  ['Home End', 'libraryKeyEnds'],
  ['Enter', 'libraryKeyOpen'],
  ['E', 'libraryKeyEdit'],
  ['Space', 'libraryKeySelect'],
  ['Shift ↑ ↓', 'libraryKeyRange'],
  ['Ctrl A', 'libraryKeyAll'],
  ['Delete', 'libraryKeyDelete'],
  ['Ctrl Z', 'libraryKeyUndo'],
  [',', 'keySettings'],
  ['?', 'keyKeys'],
];

import { X } from 'lucide';
import type { RefObject } from 'preact';
import { type MessageKey, t } from '../../browser/i18n.ts';
import { Icon } from '../shared/icon.tsx';

const KEYS: readonly [key: string, meaning: MessageKey][] = [
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
  ['?', 'keyKeys'],
];

/** The list of the library's keys; `dialog` is where its owner opens and closes it. */
export function KeyList({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog class="key-list" ref={dialog} aria-labelledby="keys-title">
      <header class="key-list-head">
        <h2 class="heading" id="keys-title">
          {t('keys')}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('close')}
          title={t('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon node={X} />
        </button>
      </header>
      <dl class="key-list-lines">
        {KEYS.map(([key, meaning]) => (
          <div key={key} class="key-list-line">
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

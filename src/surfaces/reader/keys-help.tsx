import { X } from 'lucide';
import type { RefObject } from 'preact';
import { type MessageKey, t } from '../../browser/i18n.ts';
import { Icon } from '../shared/icon.tsx';

const KEYS: readonly [key: string, meaning: MessageKey][] = [
  ['Q', 'keyQuote'],
  ['E', 'keyQuoteNote'],
  ['S', 'keySentences'],
  ['N', 'keyNote'],
  ['O', 'keyOutline'],
  ['L', 'keyLibrary'],
  ['?', 'keyKeys'],
  ['Esc', 'keyEscape'],
];

/** The list of keys; `dialog` is where its owner opens and closes it. */
export function KeysHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog class="keys-help" ref={dialog} aria-labelledby="keys-title">
      <header class="keys-head">
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
      <dl class="keys-list">
        {KEYS.map(([key, meaning]) => (
          <div key={key} class="keys-line">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

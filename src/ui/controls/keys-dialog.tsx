import { X } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '../../browser/i18n.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { Icon } from '../theme/icon.tsx';
import { keyName } from './key-name.ts';

/** Keys with a space between them, and what they do. */
export type ListedKeys = readonly [keys: string, meaning: MessageKey][];

interface KeysDialogProps {
  /** Where its owner opens and closes it. */
  dialog: RefObject<HTMLDialogElement | null>;
  keys: ListedKeys;
}

/** The list of the keys of a page. */
export function KeysDialog({ dialog, keys }: KeysDialogProps) {
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
        {keys.map(([names, meaning]) => (
          <div key={names} class="keys-line">
            <dt dir="ltr">
              {names.split(' ').map((name) => (
                <kbd key={name}>{keyName(name)}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

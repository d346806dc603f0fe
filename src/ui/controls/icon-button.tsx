import type { IconNode } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { Icon } from '../theme/icon.tsx';
import { keyName } from './key-name.ts';

interface IconButtonProps {
  icon: IconNode;
  /** Drawn in pixels. */
  size?: 16 | 20;
  /** As in `Icon`. */
  turns?: boolean;
  name: string;
  /** The key that does the same, as in `KeyboardEvent.key`. */
  keyName?: string;
  /** What the pointer is told, in place of the name and the key. */
  hint?: string;
  /** For a button that shows and hides something: whether it is shown. */
  isOn?: boolean;
  act(): void;
}

/** A button with a drawing alone; its name is heard, and seen where the pointer rests. */
export function IconButton({
  icon,
  size = 20,
  turns = false,
  name,
  keyName: shortcut,
  hint,
  isOn,
  act,
}: IconButtonProps) {
  const key = shortcut === 'Escape' ? keyName('Esc') : shortcut?.toUpperCase();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={hint ?? (key ? t('keyHint', name, key) : name)}
      onClick={act}
      {...(shortcut && { 'aria-keyshortcuts': shortcut })}
      {...(isOn !== undefined && { 'aria-expanded': isOn })}
    >
      <Icon node={icon} size={size} turns={turns} />
    </button>
  );
}

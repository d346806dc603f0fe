import type { IconNode } from 'lucide';
import { Icon } from '../theme/icon.tsx';

interface IconButtonProps {
  icon: IconNode;
  /** Drawn in pixels. */
  size?: 16 | 20;
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
export function IconButton({ icon, size = 20, name, keyName, hint, isOn, act }: IconButtonProps) {
  const key = keyName === 'Escape' ? 'Esc' : keyName?.toUpperCase();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={hint ?? (key ? `${name} (${key})` : name)}
      onClick={act}
      {...(keyName && { 'aria-keyshortcuts': keyName })}
      {...(isOn !== undefined && { 'aria-expanded': isOn })}
    >
      <Icon node={icon} size={size} />
    </button>
  );
}

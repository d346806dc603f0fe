import { Settings } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import { Icon } from '../theme/icon.tsx';
import { useKeys } from './keys.ts';

interface SettingsButtonProps {
  /** Drawn in pixels. */
  size?: 16 | 20;
  /** The settings have been opened. */
  opened?(): void;
}

/** The way from any surface to the settings; its key is the comma. */
export function SettingsButton({ size = 20, opened }: SettingsButtonProps) {
  const open = () => void openOptions().then(opened);
  useKeys({ ',': open });
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('hidingSettings')}
      aria-keyshortcuts=","
      title={t('settingsHint')}
      onClick={open}
    >
      <Icon node={Settings} size={size} />
    </button>
  );
}

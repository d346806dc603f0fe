import { Settings } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import { IconButton } from './icon-button.tsx';
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
    <IconButton
      icon={Settings}
      size={size}
      name={t('hidingSettings')}
      keyName=","
      hint={t('settingsHint')}
      act={open}
    />
  );
}

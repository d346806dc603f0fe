import { LibraryBig } from 'lucide';
import { extensionUrl } from '../../browser/extension-address.ts';
import { t } from '../../browser/i18n.ts';
import { openTab } from '../../browser/tabs.ts';
import { IconButton } from './icon-button.tsx';
import { useKeys } from './keys.ts';

/** Address of the library. */
export const libraryAddress = (): string => extensionUrl('src/surfaces/library/library.html');

interface LibraryButtonProps {
  /** Drawn in pixels. */
  size?: 16 | 20;
  /** The library has been opened. */
  opened?(): void;
}

/** The way from any surface to all quotes and notes, in a tab of its own; its key is L. */
export function LibraryButton({ size = 20, opened }: LibraryButtonProps) {
  const open = () => void openTab(libraryAddress()).then(opened);
  useKeys({ l: open });
  return (
    <IconButton
      icon={LibraryBig}
      size={size}
      name={t('library')}
      keyName="l"
      hint={t('libraryHint')}
      act={open}
    />
  );
}

import { extensionUrl } from '../../browser/extension-address.ts';
import { t } from '../../browser/i18n.ts';
import { hasFolders } from './use-folder.ts';

/** Where a folder is chosen: its place on the options page. */
const FOLDER = 'src/surfaces/options/options.html#markdown-folder';

/** For who takes all out as Markdown again and again: that a folder can keep itself; where there are any. */
export function KeptFolder() {
  if (!hasFolders()) return null;
  return (
    <p class="muted">
      <a href={extensionUrl(FOLDER)} target="_blank" rel="noopener">
        {t('optionsFolder')}
      </a>{' '}
      {t('optionsFolderMore')}
    </p>
  );
}

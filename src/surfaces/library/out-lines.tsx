import { Archive, PencilLine } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import { plural } from '../../browser/plural.ts';
import { isBackupDue } from '../../model/out-settings.ts';
import { useFolder } from '../../ui/export/use-folder.ts';
import { useOutSettings } from '../../ui/export/use-out-settings.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import type { LibraryController } from './library-controller.ts';

/** Articles that wait until their folder may be written again; else nothing. */
export function FolderLine() {
  const { state, goOn } = useFolder();
  if (!state?.name || state.granted || state.waiting === 0) return null;
  return (
    <p class="out-line">
      {plural('folderWaiting', state.waiting)}
      <button type="button" class="button" onClick={() => void goOn()}>
        <Icon node={PencilLine} />
        {t('folderGoOn')}
      </button>
    </p>
  );
}

/** That no backup was saved for long, where there is much to lose; else nothing. */
export function BackupLine({ controller }: { controller: LibraryController }) {
  const [settings, change] = useOutSettings();
  const kept = controller.articles.value.filter(({ quotes, note }) => quotes.length > 0 || note);
  const created = kept.map(({ created }) => created);
  if (!settings || !isBackupDue(settings, created, Date.now())) return null;
  return (
    <p class="out-line">
      {t(settings.lastBackup === null ? 'backupNever' : 'backupLongAgo')}
      <button type="button" class="button" onClick={() => void openOptions()}>
        <Icon node={Archive} />
        {t('backupToSettings')}
      </button>
      <button
        type="button"
        class="button button-muted"
        onClick={() => void change({ reminds: false })}
      >
        {t('backupRemindNot')}
      </button>
    </p>
  );
}

import { Archive, PencilLine } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import { isPrivateHere } from '../../browser/private-windows.ts';
import { ask } from '../../messages/ask.ts';
import { isBackupDue, type OutSettings } from '../../model/out-settings.ts';
import { plural } from '../../ui/controls/plural.ts';
import { useFolder } from '../../ui/export/use-folder.ts';
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
  const [settings, setSettings] = useState<OutSettings | null>(null);
  const take = (result: Awaited<ReturnType<typeof ask<'settings:out'>>>) =>
    setSettings(result.ok ? result.value : null);
  useEffect(() => {
    if (!isPrivateHere()) void ask('settings:out', {}).then(take);
  }, []);
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
        onClick={() => void ask('settings:set-out', { settings: { reminds: false } }).then(take)}
      >
        {t('backupRemindNot')}
      </button>
    </p>
  );
}

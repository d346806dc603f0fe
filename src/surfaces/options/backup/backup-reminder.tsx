import { t } from '../../../browser/i18n.ts';
import { formatDate } from '../../../browser/language.ts';
import { Choice } from '../../../ui/controls/choice.tsx';
import { useOutSettings } from '../../../ui/export/use-out-settings.ts';

/** When a backup was saved last, and whether one of long ago is to be spoken of. */
export function BackupReminder({ saved }: { saved: boolean }) {
  const [settings, change] = useOutSettings(saved);
  if (!settings) return null;
  const { lastBackup, reminds } = settings;
  return (
    <Choice
      label={t('backupReminds')}
      more={lastBackup === null ? t('backupNever') : t('backupLast', formatDate(lastBackup))}
      checked={reminds}
      change={(reminds) => change({ reminds })}
    />
  );
}

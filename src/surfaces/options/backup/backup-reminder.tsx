import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../browser/i18n.ts';
import { isPrivateHere } from '../../../browser/private-windows.ts';
import { ask } from '../../../messages/ask.ts';
import type { OutSettings } from '../../../model/out-settings.ts';
import { Choice } from '../../../ui/controls/choice.tsx';
import { language } from '../../../ui/controls/language.ts';

/** When a backup was saved last, and whether one of long ago is to be spoken of. */
export function BackupReminder({ saved }: { saved: boolean }) {
  const [settings, setSettings] = useState<OutSettings | null>(null);
  const take = (result: Awaited<ReturnType<typeof ask<'settings:out'>>>) =>
    result.ok && setSettings(result.value);
  useEffect(() => {
    if (!isPrivateHere()) void ask('settings:out', {}).then(take);
  }, [saved]);
  if (!settings) return null;
  const { lastBackup, reminds } = settings;
  return (
    <Choice
      label={t('backupReminds')}
      more={lastBackup === null ? t('backupNever') : t('backupLast', dayOf(lastBackup))}
      checked={reminds}
      change={(reminds) => ask('settings:set-out', { settings: { reminds } }).then(take)}
    />
  );
}

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(time);

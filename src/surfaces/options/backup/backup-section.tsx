import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../../browser/i18n.ts';
import { UndoLine } from '../../../ui/annotations/undo-line.tsx';
import { Problem } from '../../../ui/controls/problem.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { PlanView } from './plan-view.tsx';
import { type BackupState, useBackup } from './use-backup.ts';

/** Everything into one file, and files back in, after showing what would come of it. */
export function BackupSection() {
  const { state, save, read, take, undo, close } = useBackup();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = ['saving', 'reading', 'taking'].includes(state.name);
  const pick = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    // The same file, changed in between, can be picked again.
    if (file) void read(file).then(() => (field.value = ''));
  };
  return (
    <>
      <div class="rules-ways backup">
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => isBusy || void save()}
        >
          <Icon node={Download} />
          {t('backupSave')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('backupImport')}
          onChange={({ currentTarget }) => pick(currentTarget)}
        />
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => isBusy || input.current?.click()}
        >
          <Icon node={Upload} />
          {t('backupImport')}
        </button>
        <span class="muted" role="status">
          <Said state={state} />
        </span>
      </div>
      <BackupReminder saved={state.name === 'saved'} />
      <p class="muted backup-reads">{t('backupReads')}</p>
      {state.name === 'failed' && <Problem sentence={t(state.sentence)} />}
      {state.name === 'planned' && (
        <PlanView
          planned={state.planned}
          take={(takesOver) => void take(state.planned, takesOver)}
          cancel={close}
        />
      )}
      {state.name === 'taken' && (
        <UndoLine sentence={t('backupTaken')} undo={() => void undo(state.before)} t={t} />
      )}
    </>
  );
}

function Said({ state }: { state: BackupState }) {
  if (state.name === 'saving' || state.name === 'taking')
    return (
      <>
        {t(state.name === 'saving' ? 'backupSaving' : 'optionsImporting')}{' '}
        {state.steps > 0 && (
          <progress aria-label={t('backupProgress')} max={state.steps} value={state.done} />
        )}
      </>
    );
  if (state.name === 'reading') return t('optionsFileReading');
  if (state.name === 'saved') return t('exportSaved', state.file);
  if (state.name === 'undone') return t('backupUndone');
  return null;
}

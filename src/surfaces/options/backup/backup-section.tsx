import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../../browser/i18n.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import { UndoLine } from '../../../ui/annotations/undo-line.tsx';
import { Problem } from '../../../ui/controls/problem.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { PlanView } from './plan-view.tsx';
import { type BackupState, isStoppable, useBackup, type Work } from './use-backup.ts';

/** Everything into one file, and files back in, after showing what would come of it. */
export function BackupSection() {
  const { state, save, read, take, undo, cancel, close } = useBackup();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.name === 'working';
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
        {isBusy && isStoppable(state.work) && (
          <button type="button" class="button backup-later" onClick={cancel}>
            {t('optionsCancel')}
          </button>
        )}
      </div>
      <BackupReminder saved={state.name === 'saved'} />
      <p class="muted backup-reads">{t('backupReads')}</p>
      {state.name === 'failed' && <Problem sentence={t(state.sentence)} />}
      {state.name === 'planned' && (
        <PlanView
          planned={state.planned}
          take={(takesOver) => void take(state.planned, takesOver, state.file)}
          cancel={close}
        />
      )}
      {state.name === 'taken' && (
        <div class="rules-ways">
          <UndoLine
            sentence={t('backupTaken', state.file)}
            undo={() => void undo(state.before, state.file)}
            t={t}
          />
        </div>
      )}
    </>
  );
}

/** How it is said what goes on. */
const WORKING: Record<Work, MessageKey> = {
  saving: 'backupSaving',
  reading: 'optionsFileReading',
  taking: 'optionsImporting',
  writing: 'optionsImporting',
  undoing: 'optionsImporting',
};

function Said({ state }: { state: BackupState }) {
  if (state.name === 'working')
    return (
      <>
        {t(WORKING[state.work])}{' '}
        <progress
          class="backup-later"
          aria-label={t('backupProgress')}
          {...(state.steps > 0 && { max: state.steps, value: state.done })}
        />
      </>
    );
  if (state.name === 'cancelled')
    return t(state.work === 'saving' ? 'exportCancelled' : 'importCancelled');
  if (state.name === 'saved') return t('exportSaved', state.file);
  if (state.name === 'undone') return t('backupUndone', state.file);
  return null;
}

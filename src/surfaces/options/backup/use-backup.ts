import { useRef, useState } from 'preact/hooks';
import { isPrivateHere } from '../../../browser/private-windows.ts';
import type { ImportError, ImportFault } from '../../../export/import/import-bounds.ts';
import { ask } from '../../../messages/ask.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import { blobOf, saveBlob } from '../../../ui/controls/download-file.ts';
import type { Planned } from './importing.ts';
import type { Before } from './take-plan.ts';
import type { Watch } from './watch.ts';

/** What takes its time, and can be stopped … */
export type StoppableWork = 'saving' | 'reading' | 'taking';
/** … or not: what was written, and the way back. */
export type Work = StoppableWork | 'writing' | 'undoing';

/** What goes on, or has come of it. */
export type BackupState =
  | { name: 'idle' }
  | { name: 'working'; work: Work; done: number; steps: number }
  | { name: 'saved'; file: string }
  | { name: 'planned'; planned: Planned; file: string }
  | { name: 'taken'; before: Before; file: string }
  | { name: 'undone'; file: string }
  | { name: 'cancelled'; work: StoppableWork }
  | { name: 'failed'; sentence: MessageKey };

/** Whether a reader may stop it. */
export const isStoppable = (work: Work): work is StoppableWork =>
  work !== 'writing' && work !== 'undoing';

/** Saves backups, and brings files in; what that needs is loaded when it is asked for. */
export function useBackup() {
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const running = useRef<AbortController | null>(null);
  const attempt = async (work: Work, attempted: (watch: Watch) => Promise<BackupState>) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const begin = stepper((done, steps) => setState({ name: 'working', work, done, steps }));
    begin(0);
    const commit = () => setState({ name: 'working', work: 'writing', done: 0, steps: 0 });
    setState(
      await attempted({ signal, begin, commit }).catch((thrown: unknown) =>
        signal.aborted && isStoppable(work) ? cancelled(work) : failed(thrown),
      ),
    );
  };

  const save = () =>
    attempt('saving', async (watch) => {
      const { collectBackup } = await import('./collect-backup.ts');
      const { backupName, writeBackup } = await import('../../../export/backup/write-backup.ts');
      const all = await collectBackup(watch);
      const blob = await blobOf(writeBackup(all), 'application/zip');
      watch.signal.throwIfAborted();
      saveBlob(backupName(all.now), blob);
      // That it was not noted costs a reminder, and no backup.
      if (!isPrivateHere()) await ask('settings:set-out', { settings: { lastBackup: all.now } });
      return { name: 'saved', file: backupName(all.now) };
    });
  const read = (file: File) =>
    attempt('reading', async (watch) => {
      const { planFile } = await import('./importing.ts');
      return { name: 'planned', planned: await planFile(file, watch), file: file.name };
    });
  const take = (planned: Planned, takesOver: boolean, file: string) =>
    attempt('taking', async (watch) => {
      const { takePlan } = await import('./take-plan.ts');
      const taken = await takePlan(planned, takesOver, watch);
      if (taken.ok) return { name: 'taken', before: taken.before, file };
      if (!taken.failure) return { name: 'cancelled', work: 'taking' };
      return { name: 'failed', sentence: taken.failure.code };
    });
  const undo = (before: Before, file: string) =>
    attempt('undoing', async () => {
      const { takeBack } = await import('./take-plan.ts');
      const failure = await takeBack(before);
      if (!failure) return { name: 'undone', file };
      const isOther = failure.code === 'importChanged';
      return { name: 'failed', sentence: isOther ? 'backupUndoChanged' : failure.code };
    });
  const cancel = () => running.current?.abort();
  return { state, save, read, take, undo, cancel, close: () => setState({ name: 'idle' }) };
}

const cancelled = (work: StoppableWork): BackupState => ({ name: 'cancelled', work });

/** Steps that are told of one by one. */
const TOLD = 20;

/** Counts steps, and tells of every {@link TOLD}th. */
const stepper = (tell: (done: number, steps: number) => void) => (steps: number) => {
  let done = 0;
  tell(done, steps);
  return () => {
    done += 1;
    if (done % TOLD === 0) tell(done, steps);
  };
};

function failed(thrown: unknown): BackupState {
  console.warn('backup', thrown);
  const isOurs = thrown instanceof Error && thrown.name === 'ImportError';
  const sentence: ImportFault | 'importFailed' = isOurs
    ? (thrown as ImportError).fault
    : 'importFailed';
  return { name: 'failed', sentence };
}

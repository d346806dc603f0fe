import { useRef, useState } from 'preact/hooks';
import { isPrivateHere } from '../../../browser/private-windows.ts';
import type { ImportError, ImportFault } from '../../../export/import/import-bounds.ts';
import { ask } from '../../../messages/ask.ts';
import type { MessageKey } from '../../../model/message-key.ts';
import { blobOf, saveBlob } from '../../../ui/controls/download-file.ts';
import type { Planned } from './importing.ts';
import type { Before } from './take-plan.ts';

/** What goes on, or has come of it. */
export type BackupState =
  | { name: 'idle' }
  | { name: 'saving' | 'taking'; done: number; steps: number }
  | { name: 'reading' }
  | { name: 'saved'; file: string }
  | { name: 'planned'; planned: Planned }
  | { name: 'taken'; before: Before }
  | { name: 'undone' }
  | { name: 'failed'; sentence: MessageKey };

/** Saves backups, and brings files in; what that needs is loaded when it is asked for. */
export function useBackup() {
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const count = useRef(0);
  const stepper = (name: 'saving' | 'taking', steps: number) => {
    count.current = 0;
    setState({ name, done: 0, steps });
    return () => {
      count.current += 1;
      if (count.current % 20 === 0) setState({ name, done: count.current, steps });
    };
  };
  const attempt = async (work: () => Promise<BackupState>) =>
    setState(await work().catch((thrown: unknown) => failed(thrown)));

  const save = () =>
    attempt(async () => {
      let step = stepper('saving', 0);
      const { collectBackup } = await import('./collect-backup.ts');
      const { backupName, writeBackup } = await import('../../../export/backup/write-backup.ts');
      const all = await collectBackup(() => step());
      step = stepper('saving', all.steps);
      saveBlob(backupName(all.now), await blobOf(writeBackup(all), 'application/zip'));
      // That it was not noted costs a reminder, and no backup.
      if (!isPrivateHere()) await ask('settings:set-out', { settings: { lastBackup: all.now } });
      return { name: 'saved', file: backupName(all.now) };
    });
  const read = (file: File) =>
    attempt(async () => {
      setState({ name: 'reading' });
      const { planFile } = await import('./importing.ts');
      return { name: 'planned', planned: await planFile(file) };
    });
  const take = (planned: Planned, takesOver: boolean) =>
    attempt(async () => {
      const step = stepper('taking', planned.incoming.copies.count);
      const { takePlan } = await import('./take-plan.ts');
      const taken = await takePlan(planned, takesOver, step);
      if (!taken.ok) return { name: 'failed', sentence: taken.failure.code };
      return { name: 'taken', before: taken.before };
    });
  const undo = (before: Before) =>
    attempt(async () => {
      stepper('taking', 0);
      const { takeBack } = await import('./take-plan.ts');
      const failure = await takeBack(before);
      if (!failure) return { name: 'undone' };
      const isOther = failure.code === 'importChanged';
      return { name: 'failed', sentence: isOther ? 'backupUndoChanged' : failure.code };
    });
  return { state, save, read, take, undo, close: () => setState({ name: 'idle' }) };
}

function failed(thrown: unknown): BackupState {
  console.warn('backup', thrown);
  const isOurs = thrown instanceof Error && thrown.name === 'ImportError';
  const sentence: ImportFault | 'importFailed' = isOurs
    ? (thrown as ImportError).fault
    : 'importFailed';
  return { name: 'failed', sentence };
}

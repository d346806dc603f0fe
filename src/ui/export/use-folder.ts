import { useEffect, useState } from 'preact/hooks';
import {
  askToWrite,
  canPickFolder,
  chosenFolder,
  keepFolder,
  pickFolder,
} from '../../browser/markdown-folder.ts';
import { isPrivateHere } from '../../browser/private-windows.ts';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { FolderState } from '../../model/folder.ts';
import type { Failure, Result } from '../../model/result.ts';

/** Thousands of files take their time; the browser gives a worker five minutes for a request. */
export const PATIENCE = 4 * 60_000;

/** Whether a folder of Markdown can be kept here: Chromium alone has them, private windows do not. */
export const hasFolders = (): boolean => canPickFolder() && !isPrivateHere();

/** The folder of Markdown as it stands, and what can be done about it; all of it in a gesture. */
export function useFolder() {
  const [state, setState] = useState<FolderState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (result: Result<FolderState>) => {
    if (result.ok) setState(result.value);
    setFailure(result.ok ? null : result.error);
  };
  const read = () => ask('folder:state', {}, PATIENCE).then(take);
  const write = () => ask('folder:write', {}, PATIENCE).then(take);
  useEffect(() => {
    if (!hasFolders()) return;
    // What failed before is tried once more.
    void read().then(write);
    const leaving = new AbortController();
    listen('folder:changed', () => void read(), leaving.signal);
    return () => leaving.abort();
  }, []);
  const attempt = (work: () => Promise<unknown>) =>
    work().catch((thrown: unknown) =>
      setFailure({ code: 'folderRefused', detail: String(thrown) }),
    );
  return {
    state,
    failure,
    choose: () =>
      attempt(async () => {
        const folder = await pickFolder();
        if (!folder) return;
        await keepFolder(folder);
        await askToWrite(folder);
        take(await ask('folder:write-all', { anew: true }, PATIENCE));
      }),
    goOn: () =>
      attempt(async () => {
        const folder = await chosenFolder();
        if (folder) await askToWrite(folder);
        await write();
      }),
    stop: () => attempt(async () => take(await ask('folder:stop', {}))),
  };
}

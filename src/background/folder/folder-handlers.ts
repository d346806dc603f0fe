import { broadcast } from '../../messages/broadcast.ts';
import type { RequestHandlers } from '../../messages/route.ts';
import { NO_FOLDER } from '../../model/folder.ts';
import { succeed } from '../../model/result.ts';
import type { Store } from '../../store/store.ts';
import { attempt } from '../attempt.ts';
import type { FolderKeeper } from './keep-folder.ts';

/** The requests about what goes out: the folder of Markdown, its layout, backups. */
export type OutRequests = Pick<
  RequestHandlers,
  | 'folder:state'
  | 'folder:write'
  | 'folder:write-all'
  | 'folder:stop'
  | 'settings:out'
  | 'settings:set-out'
>;

/** @param keeper null where there is no folder: in private windows nothing comes to a disk */
export function outRequests(store: Store, keeper: FolderKeeper | null): OutRequests {
  const none = async () => succeed(NO_FOLDER);
  return {
    'folder:state': () => (keeper ? attempt(keeper.state()) : none()),
    'folder:write': () => (keeper ? attempt(keeper.write()) : none()),
    'folder:write-all': ({ anew }) => (keeper ? attempt(keeper.writeAll(anew)) : none()),
    'folder:stop': () => (keeper ? attempt(keeper.stop()) : none()),
    'settings:out': () => attempt(store.outSettings()),
    'settings:set-out': ({ settings }) => attempt(store.putOutSettings(settings)),
  };
}

/** Surfaces ask how the folder stands by themselves. */
export const tellOfFolder = (): void => void broadcast('folder:changed', {});

import { type OpenDatabase, openCollection } from '../database/collection.ts';
import {
  ARTICLE_PREFIX,
  FOLDER_ID,
  type FolderDocument,
  NOTE_PREFIX,
  QUOTE_PREFIX,
} from '../documents.ts';

/**
 * What of the reader's is in the folder of Markdown. What waits to be written is counted by the
 * numbered writes of the database, so that a stop loses nothing, whenever it comes.
 */
export interface FolderProgress {
  /** All that waits by now, added to what was known to wait; writes nothing. */
  gather(): Promise<FolderDocument>;
  /** Writes what has been done. */
  put(progress: FolderDocument): Promise<void>;
  /** Everything is to be written again; `anew` forgets the files, too: they are of another folder. */
  beginAgain(anew: boolean): Promise<void>;
}

const NOTHING: FolderDocument = { sequence: 0, left: [], files: {}, written: null };
const KEPT = [ARTICLE_PREFIX, NOTE_PREFIX, QUOTE_PREFIX];

/** Over the databases of the store; throws what PouchDB throws. */
export function openFolderProgress(open: OpenDatabase): FolderProgress {
  const docs = openCollection('lectern', open);
  const local = openCollection('lectern-local', open);
  const put = async (progress: FolderDocument) =>
    void (await local.update<FolderDocument>(FOLDER_ID, () => progress));
  const known = async () => (await local.get<FolderDocument>(FOLDER_ID)) ?? NOTHING;
  return {
    put,
    gather: async () => {
      const { sequence: from, left, files, written } = await known();
      // One that has looked further than there is was of a database that is gone.
      const since = from > ((await docs.sequence()) ?? 0) ? 0 : from;
      const { sequence, docs: changed } = await docs.changesSince(since);
      const keys = [...changed.keys()].filter((id) => KEPT.some((kind) => id.startsWith(kind)));
      const waiting = new Set([...left, ...keys.map((id) => id.split(':')[1] ?? '')]);
      return { sequence, left: [...waiting], files, written };
    },
    beginAgain: async (anew) => put({ ...NOTHING, files: anew ? {} : (await known()).files }),
  };
}

import { type Collection, type OpenDatabase, openCollection } from '../database/collection.ts';
import {
  ARTICLE_PREFIX,
  COPY_PREFIX,
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
  /**
   * All that waits by now, added to what was known to wait; writes nothing.
   * @param withCopies whether an article waits whose clean copy is another, too
   */
  gather(withCopies: boolean): Promise<FolderDocument>;
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
  const copies = openCollection('lectern-copies', open);
  const local = openCollection('lectern-local', open);
  const put = async (progress: FolderDocument) =>
    void (await local.update<FolderDocument>(FOLDER_ID, () => progress));
  const known = async () => (await local.get<FolderDocument>(FOLDER_ID)) ?? NOTHING;
  return {
    put,
    gather: async (withCopies) => {
      const { sequence: from, copies: fromCopies = 0, left, files, written } = await known();
      const { sequence, ids } = await since(docs, from);
      const copied = withCopies ? await since(copies, fromCopies) : null;
      const keys = [...ids.filter(isKept), ...(copied?.ids ?? []).filter(isCopy)].map(keyIn);
      const waiting = [...new Set([...left, ...keys])];
      return { sequence, copies: copied?.sequence ?? 0, left: waiting, files, written };
    },
    beginAgain: async (anew) => put({ ...NOTHING, files: anew ? {} : (await known()).files }),
  };
}

/** One that has looked further than there is was of a database that is gone. */
const since = async (collection: Collection, from: number) =>
  collection.idsSince(from > ((await collection.sequence()) ?? 0) ? 0 : from);

const isKept = (id: string): boolean => KEPT.some((kind) => id.startsWith(kind));
const isCopy = (id: string): boolean => id.startsWith(COPY_PREFIX);
const keyIn = (id: string): string => id.split(':')[1] ?? '';

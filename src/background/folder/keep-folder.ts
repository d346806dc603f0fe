import { chosenFolder, keepFolder, knowsFolders, mayWrite } from '../../browser/markdown-folder.ts';
import { fillTemplate } from '../../export/template/fill-template.ts';
import type { Article } from '../../model/article.ts';
import { type FolderFault, type FolderState, NO_FOLDER } from '../../model/folder.ts';
import type { FolderDocument } from '../../store/documents.ts';
import { isFull } from '../../store/failure.ts';
import type { Library } from '../../store/library.ts';
import type { LibraryKept } from '../../store/library-entries.ts';
import type { FolderProgress } from '../../store/local/folder-progress.ts';
import { createQueue } from '../../store/queue.ts';
import { folderArticle } from './folder-article.ts';
import { type OpenFolder, openFolder, writeArticle } from './write-article.ts';

/** Keeps the folder of Markdown as the library is. */
export interface FolderKeeper {
  /** Something was written: the folder is to follow within seconds. */
  wake(): void;
  /** How the folder stands; writes nothing. */
  state(): Promise<FolderState>;
  /** Writes what waits, if that may be written; gives how the folder stands. */
  write(): Promise<FolderState>;
  /** Writes everything again; `anew` where another folder was chosen. */
  writeAll(anew: boolean): Promise<FolderState>;
  /** Lets go of the folder; its files stay. */
  stop(): Promise<FolderState>;
}

/** What stands in the files, and how. */
export interface FolderLayout {
  template: string;
  articles: boolean;
}

/** What the keeper works on. */
export interface KeptFolder {
  library: Pick<Library, 'kept' | 'copy'>;
  progress: FolderProgress;
  /** How files are laid out, and whether the clean article is in them. */
  layout(): Promise<FolderLayout>;
  /** The clean article as Markdown; asked only where it is wished for. */
  clean(article: Article): Promise<string>;
  /** Nothing is left to be asked of that. */
  cleaned?(): Promise<void>;
  /** Is told whenever the state may be another. */
  tell(): void;
  /** The folder, and whether it may be written; in tests another than the browser's. */
  folder?: () => Promise<FileSystemDirectoryHandle | null>;
  granted?: (folder: FileSystemDirectoryHandle) => Promise<boolean>;
}

/** Articles that are written before it is noted that they are. */
const PIECE = 20;
/** Ms: changes come in rows, as somebody writes. */
const SOON = 1000;

export function createFolderKeeper(kept: KeptFolder): FolderKeeper {
  const { progress, tell, folder = theFolder, granted = mayWrite } = kept;
  const queue = createQueue();
  let waking: ReturnType<typeof setTimeout> | undefined;

  let fault: FolderFault | null = null;

  const look = async (): Promise<FolderState> => {
    const root = await folder();
    if (!root) return NO_FOLDER;
    const { articles } = await kept.layout();
    return stateOf(root, await granted(root), await progress.gather(articles), fault);
  };
  const write = async (): Promise<FolderState> => {
    const root = await folder();
    if (!root) return NO_FOLDER;
    const layout = await kept.layout();
    const waiting = await progress.gather(layout.articles);
    if (!(await granted(root))) return stateOf(root, false, waiting, null);
    const written = await writeWaiting({ ...kept, layout }, openFolder(root), waiting);
    fault = written.fault;
    return stateOf(root, fault !== 'folderRefused', written.done, fault);
  };
  const asked = (work: () => Promise<FolderState>) => queue(work).finally(tell);
  // Most readers have none, and no surface need ask after one with each word that is written.
  const tellIfAny = ({ name }: FolderState) => name !== null && tell();
  const warn = (thrown: unknown) => {
    console.warn('folder', thrown);
    tell();
  };

  return {
    wake: () => {
      clearTimeout(waking);
      waking = setTimeout(() => void queue(write).then(tellIfAny, warn), SOON);
    },
    state: look,
    write: () => asked(write),
    writeAll: (anew) => asked(() => progress.beginAgain(anew).then(write)),
    stop: () => asked(() => keepFolder(null).then(() => NO_FOLDER)),
  };
}

const theFolder = async () => (knowsFolders() ? chosenFolder() : null);

const stateOf = (
  { name }: FileSystemDirectoryHandle,
  granted: boolean,
  { left, written }: FolderDocument,
  fault: FolderFault | null,
): FolderState => ({ name, granted, waiting: left.length, written, fault });

type Laid = Omit<KeptFolder, 'layout'> & { layout: FolderLayout };

/** How far the writing has come. */
interface Writing extends Laid {
  open: OpenFolder;
  files: FolderDocument['files'];
  fault: FolderFault | null;
}

/** Writes what waits, each article by itself: one that fails keeps no other from being written. */
async function writeWaiting(
  kept: Laid,
  open: OpenFolder,
  waiting: FolderDocument,
): Promise<{ done: FolderDocument; fault: FolderFault | null }> {
  const writing: Writing = { ...kept, open, files: { ...waiting.files }, fault: null };
  const failed: string[] = [];
  const ahead = [...waiting.left];
  let done = waiting;
  while (ahead.length > 0 && !isGrave(writing.fault)) {
    failed.push(...(await writePiece(writing, ahead)));
    done = {
      ...done,
      files: { ...writing.files },
      left: [...failed, ...ahead],
      written: Date.now(),
    };
    await kept.progress.put(done);
    kept.tell();
  }
  await kept.cleaned?.();
  return { done, fault: writing.fault };
}

/** Takes some of what is ahead; gives the keys of those that could not be written. */
async function writePiece(writing: Writing, ahead: string[]): Promise<string[]> {
  const piece = ahead.splice(0, PIECE);
  const kept = await writing.library.kept(piece);
  const failed: string[] = [];
  for (const [at, key] of piece.entries()) {
    try {
      await writeOne(writing, key, kept.get(key) ?? NOT_KEPT);
    } catch (thrown) {
      console.warn('folder', key, thrown);
      writing.fault = faultOf(thrown);
      if (isGrave(writing.fault)) return [...failed, ...piece.slice(at)];
      failed.push(key);
    }
  }
  return failed;
}

async function writeOne(
  { library, open, files, layout, clean }: Writing,
  key: string,
  kept: LibraryKept,
): Promise<void> {
  const copy = kept.article ? await library.copy(key) : null;
  const article = folderArticle(key, kept, copy?.article ?? null);
  const source = kept.article?.header.url ?? files[key]?.source;
  // Nothing of it was ever in the folder, and nothing is to be.
  if (source === undefined) return;
  const title = article?.header.title ?? '';
  const whole = copy && layout.articles && article ? await clean(copy.article) : '';
  const text = article && fillTemplate(layout.template, article, whole);
  const place = await writeArticle(open, files[key], { source, title, text });
  if (place) files[key] = place;
  else delete files[key];
}

const NOT_KEPT: LibraryKept = { article: null, note: null, quotes: [] };

/** Whether it keeps all files from being written, and not one alone. */
const isGrave = (fault: FolderFault | null): boolean => fault !== null && fault !== 'folderFiles';

function faultOf(thrown: unknown): FolderFault {
  if (isFull(thrown)) return 'folderFull';
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'folderRefused';
  return name === 'NotFoundError' ? 'folderGone' : 'folderFiles';
}

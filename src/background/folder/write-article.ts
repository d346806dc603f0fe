import { hasPart, withoutPart, withPart } from '../../export/folder/kept-part.ts';
import { sourceOf } from '../../export/folder/marked-file.ts';
import { safeFileName } from '../../export/library/file-names.ts';
import { pathsBySource, readText, removeFile, writeText } from './folder-files.ts';

/** A folder while it is written: its files by their sources are read once, and only if need be. */
export interface OpenFolder {
  root: FileSystemDirectoryHandle;
  bySource: () => Promise<Map<string, string>>;
}

export function openFolder(root: FileSystemDirectoryHandle): OpenFolder {
  let found: Promise<Map<string, string>> | null = null;
  return {
    root,
    bySource: () => {
      found ??= pathsBySource(root);
      return found;
    },
  };
}

/** Where an article is, by what was remembered. */
interface Place {
  path: string;
  source: string;
}

/** What is to stand in the file of an article; no text where nothing is kept of it any more. */
interface Wanted {
  source: string;
  title: string;
  text: string | null;
}

/**
 * Brings the file of an article up to date, wherever it is by now; gives its place, or null where
 * it has none.
 */
export async function writeArticle(
  folder: OpenFolder,
  known: Place | undefined,
  { source, title, text }: Wanted,
): Promise<Place | null> {
  const path = await findPath(folder, known, source);
  if (text === null) {
    if (path) await takeOut(folder, path);
    return null;
  }
  if (!path) return { source, path: await writeNew(folder, title, text) };
  await bringIn(folder, path, text);
  return { source, path };
}

/** The remembered place, if the file is still there and this article's; else one of this source. */
async function findPath(
  { root, bySource }: OpenFolder,
  known: Place | undefined,
  source: string,
): Promise<string | null> {
  const there = known && (await readText(root, known.path));
  if (there && hasPart(there.text)) {
    const own = sourceOf(there.text);
    if (own === null || own === source || own === known.source) return known.path;
  }
  const found = (await bySource()).get(source);
  // It may have been moved since the folder was looked through.
  return found !== undefined && (await readText(root, found)) ? found : null;
}

async function bringIn({ root }: OpenFolder, path: string, text: string): Promise<void> {
  for (;;) {
    const there = await readText(root, path);
    const next = withPart(there?.text ?? null, text);
    if (next === there?.text) return;
    // Somebody may have saved it while it was brought together.
    if ((await readText(root, path))?.changed !== there?.changed) continue;
    await writeText(root, path, next);
    return;
  }
}

async function takeOut({ root }: OpenFolder, path: string): Promise<void> {
  const there = await readText(root, path);
  if (!there || !hasPart(there.text)) return;
  const rest = withoutPart(there.text);
  if (rest === null) await removeFile(root, path);
  else await writeText(root, path, rest);
}

/** Never over a file that is there. */
async function writeNew({ root, bySource }: OpenFolder, title: string, text: string) {
  const name = safeFileName(title);
  for (let count = 1; ; count += 1) {
    const path = `${count === 1 ? name : `${name} ${count}`}.md`;
    if (await isTaken(root, path)) continue;
    await writeText(root, path, withPart(null, text));
    const source = sourceOf(text);
    if (source) (await bySource()).set(source, path);
    return path;
  }
}

async function isTaken(root: FileSystemDirectoryHandle, path: string): Promise<boolean> {
  const asFile = () => root.getFileHandle(path).then(() => true);
  return asFile().catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return false;
    if (thrown instanceof DOMException && thrown.name === 'TypeMismatchError') return true;
    throw thrown;
  });
}

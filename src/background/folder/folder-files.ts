import { sourceOf } from '../../export/folder/marked-file.ts';

/** Folders of programs (`.obsidian`, `.git`, `.trash`), and how deep and how far is looked. */
const OF_PROGRAMS = /^\./;
const DEEPEST = 8;
const MOST_FILES = 20_000;
/** Bytes of a file in which its properties are looked for. */
const HEAD_BYTES = 8000;

/** The text of a file by its path below a folder; null where there is none. */
export async function readText(
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<{ text: string; changed: number } | null> {
  const handle = await fileAt(folder, path, false);
  if (!handle) return null;
  const file = await handle.getFile();
  return { text: await file.text(), changed: file.lastModified };
}

/** Writes all of a file: after a stop in the middle it is what it was. */
export async function writeText(
  folder: FileSystemDirectoryHandle,
  path: string,
  text: string,
): Promise<void> {
  const handle = await fileAt(folder, path, true);
  const writing = await handle?.createWritable();
  await writing?.write(text);
  await writing?.close();
}

/** Removes a file, if there is one. */
export async function removeFile(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
  const { parent, name } = (await parentOf(folder, path)) ?? {};
  await parent?.removeEntry(name ?? '').catch(unlessMissing);
}

/** The Markdown files below a folder by the source in their properties; the first of each. */
export async function pathsBySource(
  folder: FileSystemDirectoryHandle,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { path, handle } of markdownFiles(folder, '', { left: MOST_FILES }, 0)) {
    const file = await handle.getFile();
    const source = sourceOf(await file.slice(0, HEAD_BYTES).text());
    if (source && !found.has(source)) found.set(source, path);
  }
  return found;
}

async function* markdownFiles(
  folder: FileSystemDirectoryHandle,
  above: string,
  bound: { left: number },
  depth: number,
): AsyncGenerator<{ path: string; handle: FileSystemFileHandle }> {
  for await (const [name, handle] of folder.entries()) {
    const path = above + name;
    if (OF_PROGRAMS.test(name) || bound.left <= 0) continue;
    if (handle.kind === 'directory') {
      if (depth < DEEPEST)
        yield* markdownFiles(handle as FileSystemDirectoryHandle, `${path}/`, bound, depth + 1);
    } else if (/\.md$/i.test(name)) {
      bound.left -= 1;
      yield { path, handle: handle as FileSystemFileHandle };
    }
  }
}

async function fileAt(
  folder: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<FileSystemFileHandle | null> {
  const found = await parentOf(folder, path);
  return found?.parent.getFileHandle(found.name, { create }).catch(unlessMissing) ?? null;
}

async function parentOf(folder: FileSystemDirectoryHandle, path: string) {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let parent: FileSystemDirectoryHandle | null = folder;
  for (const part of parts)
    parent = (await parent?.getDirectoryHandle(part).catch(unlessMissing)) ?? null;
  return parent && { parent, name };
}

/** A file, or a folder, of that name. */
function unlessMissing(thrown: unknown): null {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotFoundError' || name === 'TypeMismatchError') return null;
  throw thrown;
}

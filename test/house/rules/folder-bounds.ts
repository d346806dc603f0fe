import { posix } from 'node:path';

/** Files that a folder may hold beside its folders: more are read by nobody to the end. */
export const MOST_FILES = 25;

/** Folders that hold too many files themselves. @param paths of files, with slashes */
export function crowdedFolders(paths: string[], most = MOST_FILES): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > most).map(([folder]) => folder);
}

/** What tests are about that is no room of `src/`, and what they share. */
const OF_THEIR_OWN = /^test(?:\/(?:attacks|bench|e2e|house|pages|schema|scripts|stand-in)\b.*)?$/;

/** Folders of tests that stand where `src/` has no folder, left behind by a move. */
export function strayTestFolders(tests: string[], sources: string[]): string[] {
  const there = new Set(sources.flatMap((path) => foldersOf(path)));
  const folders = new Set(tests.map((path) => posix.dirname(path)));
  return [...folders].filter(
    (folder) => !OF_THEIR_OWN.test(folder) && !there.has(folder.replace(/^test\//, 'src/')),
  );
}

/** A file's folder, and all above it. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

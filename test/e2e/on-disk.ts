import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which of these words stand in any file below a folder, whole or in part (what compresses a file
 * may cut them), in the two ways in which browsers write letters; each with the files.
 */
export async function onDisk(folder: string, words: Record<string, string>) {
  const found: Record<string, string[]> = {};
  for (const path of await filesUnder(folder)) {
    // A browser that runs deletes files while they are read.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const has = (part: string) =>
      bytes.includes(part) || bytes.includes(Buffer.from(part, 'utf16le')) || path.includes(part);
    for (const [name, word] of Object.entries(words))
      if (partsOf(word).some(has))
        found[name] = [...(found[name] ?? []), path.slice(folder.length)];
  }
  return found;
}

/** Too long to be anywhere by chance. */
const partsOf = (word: string): string[] => word.match(/.{12}/g) ?? [word];

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

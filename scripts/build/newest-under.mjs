// @ts-check
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * When anything in a folder was last written.
 * @param {string} folder
 * @returns {Promise<number>} milliseconds since 1970; the folders count, for a deleted file marks them
 */
export async function newestUnder(folder) {
  const entries = await readdir(folder, { recursive: true });
  const times = await Promise.all(
    [folder, ...entries.map((name) => join(folder, name))].map(
      async (path) => (await stat(path)).mtimeMs,
    ),
  );
  return Math.max(...times);
}

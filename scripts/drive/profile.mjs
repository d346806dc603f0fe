// @ts-check
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for a browser profile. One that was made here is deleted by `remove`; one that was
 * given stays.
 * @param {string | undefined} given
 * @returns {Promise<{folder: string, remove: () => void}>}
 */
export async function profileFolder(given) {
  if (given) return { folder: given, remove: () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'lectern-profile-'));
  return { folder, remove: () => removeFolder(folder) };
}

/** A browser that is going may still be writing. @param {string} folder */
function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

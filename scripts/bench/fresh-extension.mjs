// @ts-check
import { rmSync } from 'node:fs';
import { cp, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { newestUnder } from '../build/newest-under.mjs';
import { ROOT } from '../root.mjs';

const BUILT = join(ROOT, 'dist', 'chrome');
const FOLDERS = ['src', 'public', join('scripts', 'build')];
const FILES = ['manifest.json', 'package-lock.json', 'vite.config.ts'];

/**
 * A copy of the extension as it is built for Chromium, built first where the sources are newer. A
 * copy, because a run takes minutes and whoever builds meanwhile would take it away.
 * @param {{signal: AbortSignal}} options
 * @returns {Promise<{folder: string, remove: () => void}>}
 */
export async function freshExtension({ signal }) {
  if (await isStale()) await build(['chrome'], { signal });
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  await cp(BUILT, folder, { recursive: true });
  return { folder, remove };
}

async function isStale() {
  const built = await lastWritten(join(BUILT, 'manifest.json')).catch(() => 0);
  const sources = await Promise.all([
    ...FOLDERS.map((name) => newestUnder(join(ROOT, name))),
    ...FILES.map((name) => lastWritten(join(ROOT, name))),
  ]);
  return built < Math.max(...sources);
}

/** @param {string} file */
async function lastWritten(file) {
  return (await stat(file)).mtimeMs;
}

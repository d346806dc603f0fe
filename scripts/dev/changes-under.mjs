// @ts-check
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/** Editors write a file in several steps: debounce, in milliseconds. */
const DEBOUNCE = 100;

/**
 * What was saved, each time something was, until `signal` is aborted. Changes that come while the
 * last ones are worked on are given together.
 * @param {readonly string[]} paths files and folders, from the project's top
 * @param {AbortSignal} signal
 * @param {string} [top]
 * @returns {AsyncGenerator<string[]>} paths that changed
 */
export async function* changesUnder(paths, signal, top = ROOT) {
  const changed = new Set();
  let wake = () => {};
  for (const path of paths) {
    const heard = (/** @type {string} */ _, /** @type {string | null} */ name) => {
      changed.add(name && !path.includes('.') ? `${path}/${name}` : path);
      wake();
    };
    watch(join(top, path), { recursive: true, signal }, heard);
  }
  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    if (changed.size === 0) await new Promise((done) => (wake = () => done(null)));
    await new Promise((done) => setTimeout(done, DEBOUNCE));
    const files = [...changed];
    changed.clear();
    if (!signal.aborted && files.length > 0) yield files;
  }
}

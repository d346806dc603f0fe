// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../root.mjs';

/** Our sources are TypeScript, which Node does not run; Vite does. @param {string} path */
export async function ourModule(path) {
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}

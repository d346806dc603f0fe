import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module of `src/` as a function that makes it the global `name` in a page; for pages that have no
 * policy against it.
 * @param path from the folder of this file
 */
export async function bundle(path: string, name: string): Promise<() => void> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return new Function(`${output.output[0].code}; globalThis.${name} = ${name};`) as () => void;
}

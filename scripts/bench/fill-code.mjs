// @ts-check
import { build } from 'vite';

/** What runs in an extension page and fills its library: see `test/bench/fill-library.ts`. */
export async function fillCode() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'test/bench/fill-library.ts', formats: ['iife'], name: 'filling' },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('What fills the library did not build.');
  return first.output[0].code;
}

// @ts-check
import { build } from 'vite';

/** @typedef {{articles: number, quotes: number, copies: number, seed: number, copyWords?: number}} Plan */

/**
 * Fills the library of a profile; gives some words that stand in it.
 * @param {import('puppeteer-core').Page} page one of the extension
 * @param {Plan} plan
 * @returns {Promise<string[]>}
 */
export async function fillLibrary(page, plan) {
  await page.evaluate(await fillCode());
  return page.evaluate((asked) => /** @type {any} */ (globalThis).fillLibrary(asked), plan);
}

/** What runs in an extension page and fills its library: see `test/bench/fill-library.ts`. */
async function fillCode() {
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

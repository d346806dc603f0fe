// @ts-check
import { build } from 'vite';

const PER_ARTICLE = 20;

/**
 * Fills the library of a profile from a page of the extension (`test/bench/fill-library.ts`).
 * @param {import('puppeteer-core').Page} page
 * @param {{ quotes: number, copies: number, copyWords?: number }} plan
 * @returns {Promise<string[]>} some words that stand in it
 */
export async function fillLibrary(page, { quotes, ...ofCopies }) {
  await page.evaluate(await fillCode());
  return page.evaluate((asked) => /** @type {any} */ (globalThis).fillLibrary(asked), {
    articles: quotes / PER_ARTICLE,
    quotes: PER_ARTICLE,
    seed: 7,
    ...ofCopies,
  });
}

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

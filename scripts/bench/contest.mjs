// @ts-check
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

/**
 * @typedef {{ href: string, text: string }} Link
 * @typedef {{ text: string, content: string, title: string, byline: string, published: string, ms: number, error?: string,
 *   dek?: string | null, captions?: string[], removals?: { text: string }[], outside?: number }} Extraction
 */

/**
 * Builds the contestants to one script that a page can run.
 * @param {string} entry
 */
async function bundle(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry,
        formats: ['iife'],
        name: 'contest',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('The contestants did not build.');
  return first.output[0].code;
}

const ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Opens a browser page in which the contestants can be called by name; nothing it does reaches the
 * network.
 * @param {string} executablePath
 * @param {string} [entry] which sets the global `contestants`
 */
export async function openContest(executablePath, entry = 'test/bench/contestants.ts') {
  const code = await bundle(entry);
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ARGUMENTS });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort());
  await page.evaluate(code);
  return {
    /**
     * @param {string} name of a contestant, or of what else the entry offers
     * @param {string} html
     * @param {string} url
     * @returns {Promise<any>}
     */
    call: (name, html, url) =>
      page.evaluate(
        (contestant, source, address) =>
          /** @type {any} */ (globalThis).contestants[contestant](source, address),
        name,
        html,
        url,
      ),
    close: () => browser.close(),
  };
}

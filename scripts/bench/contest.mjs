// @ts-check

import puppeteer from 'puppeteer-core';
import { build } from 'vite';

/** Builds the contestants to one script that a page can run. */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: process.env['CONTEST_ENTRY'] ?? 'test/bench/contestants.ts',
        formats: ['iife'],
        name: 'contest',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('The contestants did not build.');
  return first.output[0].code;
}

/**
 * Opens a browser page in which the contestants can be called by name.
 * @param {string} executablePath
 */
export async function openContest(executablePath) {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort());
  await page.evaluate(code);
  return {
    page,
    /** @param {string} name @param {string} html @param {string} url @returns {Promise<any>} */
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

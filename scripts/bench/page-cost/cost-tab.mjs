// @ts-check
import puppeteer from 'puppeteer-core';
import { serveAlone } from '../serve-page.mjs';

/** @typedef {{heap: number, script: number}} Cost of a page: bytes, milliseconds */

/**
 * A tab of a browser of its own with one extension and no network.
 * @param {string} executablePath
 * @param {string} extension its folder
 */
export async function openCostTab(executablePath, extension) {
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  await browser.installExtension(extension);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await page.createCDPSession();
  const serve = await serveAlone(session);
  await session.send('Performance.enable');
  return {
    close: () => browser.close(),
    /** @param {string} url @param {Buffer} html */
    open: async (url, html) => {
      await page.goto('about:blank');
      serve(url, html);
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    },
    /** @returns {Promise<Cost>} */
    cost: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
      await session.send('HeapProfiler.enable');
      // Twice: what the first leaves to be finished is gone by the second.
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { heap: usedSize, script: script * 1000 };
    },
  };
}

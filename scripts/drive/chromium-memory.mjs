// @ts-check

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').CDPSession} Session
 * @typedef {import('puppeteer-core').Page} Page
 */

/**
 * The heap of each context of ours in Chromium after its garbage has been collected: worker, panel,
 * and the page in the tab, which holds our content scripts and the page's own.
 * @param {Browser} browser
 * @param {string} origin of our own pages
 * @param {Page} page in the tab
 * @returns {Promise<Record<string, number>>} bytes
 */
export async function chromiumMemory(browser, origin, page) {
  /** @type {Record<string, number>} */
  const held = { page: await heapOf(await page.createCDPSession()) };
  for (const target of browser.targets()) {
    if (!target.url().startsWith(origin) || String(target.type()) === 'tab') continue;
    const name = target.type() === 'service_worker' ? 'worker' : nameOf(target.url());
    held[name] = await heapOf(await target.createCDPSession());
  }
  return held;
}

/** @param {Session} session */
async function heapOf(session) {
  try {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
}

/** @param {string} url */
const nameOf = (url) => /([\w-]+)\.html/.exec(url)?.[1] ?? url;

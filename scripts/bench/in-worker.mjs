// @ts-check

/**
 * What runs in the extension's worker. Each function is sent there as its text, so that it sees
 * nothing of this module.
 * @typedef {import('../../src/model/article.ts').Reading} Reading
 * @typedef {import('../../src/model/result.ts').Result<Reading>} ReadingResult
 * @typedef {{links: number, hidden: number[], folded: number[], hide?: number}} Links
 */

/**
 * Reads the one tab the way the surfaces do: injects the page kit and calls it.
 * @param {string} kit
 * @returns {Promise<ReadingResult>}
 */
export async function readWithKit(kit) {
  const { tabs, scripting } = /** @type {any} */ (globalThis).chrome;
  const [tab] = await tabs.query({});
  const target = { tabId: tab.id };
  await scripting.executeScript({ target, files: [kit], injectImmediately: true });
  const func = () => /** @type {any} */ (globalThis).lecternPageKit.read({ force: true });
  const [frame] = await scripting.executeScript({ target, func, injectImmediately: true });
  if (!frame?.result) throw new Error(frame?.error?.message ?? 'The kit gave nothing.');
  return frame.result;
}

/**
 * Hides what leads away on the page in the one tab, the way the popup's switch does.
 * @param {string} kit
 * @param {string} style
 * @returns {Promise<number>} milliseconds it took in the page
 */
export async function hideWithKit(kit, style) {
  const { tabs, scripting } = /** @type {any} */ (globalThis).chrome;
  const [tab] = await tabs.query({});
  const target = { tabId: tab.id };
  await scripting.insertCSS({ target, files: [style], origin: 'USER' });
  await scripting.executeScript({ target, files: [kit], injectImmediately: true });
  const func = async () => {
    const started = performance.now();
    await /** @type {any} */ (globalThis).lecternPageKit.setHiding(true);
    return performance.now() - started;
  };
  const [frame] = await scripting.executeScript({ target, func, injectImmediately: true });
  if (typeof frame?.result !== 'number') throw new Error('The kit gave nothing.');
  return Math.round(frame.result * 100) / 100;
}

/**
 * The links of the page in the one tab, and which of them the extension has put out of sight.
 * @returns {Promise<Links>}
 */
export async function linksOf() {
  const { tabs, scripting } = /** @type {any} */ (globalThis).chrome;
  const [tab] = await tabs.query({});
  const func = () => {
    const links = [...Document.prototype.querySelectorAll.call(document, 'a[href]')];
    const within = (/** @type {string} */ mark) =>
      links.flatMap((link, at) => (link.closest(`[${mark}]`) ? [at] : []));
    return {
      links: links.length,
      hidden: within('data-put-by'),
      folded: within('data-put-up'),
    };
  };
  const target = { tabId: tab.id };
  const [frame] = await scripting.executeScript({ target, func, injectImmediately: true });
  return frame.result;
}

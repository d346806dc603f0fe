// @ts-check
import { join } from 'node:path';
import axe from 'axe-core';
import { openChromium } from '../drive/chromium.mjs';
import { ROOT } from '../root.mjs';
import { serveFolder } from '../serve/serve-folder.mjs';
import { LOOKS, showAs } from './looks.mjs';
import { states } from './states.mjs';

/** A function whose body is axe itself: no page of ours allows `eval`. */
const loadAxe = /** @type {() => void} */ (new Function(axe.source));

/**
 * Looks at every state of every surface by every look, in one Chromium.
 * @param {{executablePath: string, extension: string, signal: AbortSignal}} options extension: folder of the build
 * @returns {Promise<{state: string, found: string[][]}[]>} what axe finds, a line each, in the order of `LOOKS`
 */
export async function axeTable({ signal, ...choice }) {
  const driver = await openChromium({ ...choice, headless: true, signal });
  const server = await serveFolder(join(ROOT, 'test'), { signal });
  try {
    /** @type {{state: string, found: string[][]}[]} */
    const rows = [];
    for await (const { name, page } of states(driver, server.url))
      rows.push({ state: name, found: await findings(page) });
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<string[][]>} by look */
async function findings(page) {
  await page.evaluate(loadAxe);
  const session = await page.createCDPSession();
  /** @type {string[][]} */
  const found = [];
  for (const [at, look] of LOOKS.entries()) {
    await showAs(page, session, look);
    found.push(await page.evaluate(runAxe, at === 0 ? null : OF_LOOKS));
  }
  await session.detach();
  return found;
}

/** What a look can change: names, roles and order are those of the first. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/**
 * Runs in the document.
 * @param {readonly string[] | null} only names of the rules to ask; null for all
 * @returns {Promise<string[]>}
 */
async function runAxe(only) {
  const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
    resultTypes: ['violations'],
    ...(only && { runOnly: { type: 'rule', values: only } }),
    // WCAG 2.2 asks for 24 px; axe asks only who wants it.
    rules: { 'target-size': { enabled: true } },
  });
  return violations.map(
    (/** @type {import('axe-core').Result} */ { id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => node.html.slice(0, 120)).join(', ')})`,
  );
}

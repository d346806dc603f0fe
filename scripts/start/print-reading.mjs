// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../root.mjs';
import { message } from './message.mjs';

/**
 * @typedef {import('../../src/model/article.ts').Reading} Reading
 * @typedef {import('../../src/model/removal.ts').Removal} Removal
 */

/**
 * Prints the article as Markdown, and under it what was removed and why.
 * @param {Reading} reading
 */
export async function printReading({ article, removals }) {
  const { toMarkdown } = await ourModule('src/export/markdown/markdown.ts');
  const { parseHtml } = await ourModule('src/cli/parse-html.ts');
  console.log(toMarkdown(article, { parse: parseHtml }).trim());
  console.log(`\n---\n\n## Removed\n`);
  for (const removal of removals) console.log(await line(removal));
}

/** Our sources are TypeScript, which Node does not run; Vite does. @param {string} path */
async function ourModule(path) {
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}

/** @param {Removal} removal */
async function line({ reason, heading, text, links }) {
  const what = heading || text.slice(0, 80);
  const count =
    links.length === 0 ? '' : ` (${links.length} ${links.length === 1 ? 'link' : 'links'})`;
  return `- “${what}”${count}: ${await message(reason.code, reason.values)}`;
}

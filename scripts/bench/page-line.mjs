// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../root.mjs';

/**
 * @typedef {import('./bench-tab.mjs').ReadingResult} ReadingResult
 * @typedef {import('./bench-tab.mjs').Links} Links
 */

/**
 * Gives what turns a page that was read into its line: the fields the command line prints as JSON,
 * and what only a live page has.
 * @returns {Promise<(id: string, found: {read: ReadingResult, links: Links}) => object>}
 */
export async function lineWriter() {
  const { pageRecord } = await ourModule('src/cli/page-record.ts');
  const { reasonText } = await ourModule('src/cli/reason-text.ts');
  return (id, { read, links }) => {
    if (!read.ok)
      return { id, article: false, ...links, error: whatFailed(read.error, reasonText) };
    return { id, ...pageRecord(read.value, reasonText), ...links, ms: read.value.ms };
  };
}

/**
 * @param {import('../../src/messages/result.ts').Failure} failure
 * @param {(reason: {code: string, values: string[]}) => string} say
 */
function whatFailed({ code, detail }, say) {
  return [code, say({ code, values: [] }), detail].filter(Boolean).join(': ');
}

/** Our sources are TypeScript, which Node does not run; Vite does. @param {string} path */
async function ourModule(path) {
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}

// @ts-check
import { ourModule } from './our-module.mjs';

/**
 * @typedef {import('./in-worker.mjs').ReadingResult} ReadingResult
 * @typedef {import('./in-worker.mjs').Links} Links
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
    if (!read.ok) return failedLine(id, whatFailed(read.error, reasonText), links);
    const { hide, ...found } = links;
    return { id, ...pageRecord(read.value, reasonText), ...found, ms: { ...read.value.ms, hide } };
  };
}

/** A page of which nothing was read has the fields all the same, for whoever scores the lines. */
const NOTHING = {
  article: false,
  doubt: null,
  title: '',
  byline: null,
  published: null,
  siteName: null,
  dek: null,
  source: null,
  captions: [],
  content: '',
  text: '',
  furtherReading: [],
  outside: 0,
  removals: [],
};

/**
 * @param {string} id
 * @param {string} error what went wrong
 * @param {Links} [links] where the page got as far as being shown
 */
export function failedLine(id, error, links = { links: 0, hidden: [], folded: [] }) {
  return { id, ...NOTHING, ...links, error };
}

/**
 * @param {import('../../src/model/result.ts').Failure} failure
 * @param {(reason: {code: string, values: string[]}) => string} say
 */
function whatFailed({ code, detail }, say) {
  return [code, say({ code, values: [] }), detail].filter(Boolean).join(': ');
}

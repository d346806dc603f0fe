// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{ id: string, url: string, page_type: string, title: string | null, author: string | null,
 *   publish_date: string | null, dek?: string[], main_content: string, with: string[], without: string[] }} Gold
 * @typedef {{ id: string, links: number, ranges: [number, number, string][] }} LinkLabels
 */

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} directory @returns {Gold[]} gold texts, in order of their ids */
export const readGold = (directory) =>
  readdirSync(join(directory, 'ground-truth'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(directory, 'ground-truth', name)));

/** @param {string} directory @param {string} id @returns {string} the page as it was served */
export function readHtml(directory, id) {
  const file = join(directory, 'html', `${id}.html`);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
    : gunzipSync(new Uint8Array(readFileSync(`${file}.gz`))).toString('utf8');
}

/** @param {string} directory @returns {Map<string, LinkLabels>} the pages whose links are labelled, by id */
export function readLinkLabels(directory) {
  const folder = join(directory, 'links');
  return existsSync(folder) ? labelsIn(folder) : new Map();
}

/** @param {string} folder @returns {Map<string, LinkLabels>} labels of pages, a file each, by id */
export function labelsIn(folder) {
  const all = readdirSync(folder).map(
    (name) => /** @type {LinkLabels} */ (readJson(join(folder, name))),
  );
  return new Map(all.map((labels) => [labels.id, labels]));
}

/** @param {LinkLabels} labels @returns {string[]} the label of each link, by its number; none where it has none */
export function labelsOf({ ranges }) {
  /** @type {string[]} */
  const labels = [];
  for (const [first, last, label] of ranges)
    for (let at = first; at <= last; at++) labels[at] = label;
  return labels;
}

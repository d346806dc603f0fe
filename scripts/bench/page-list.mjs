// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/**
 * A page as it was saved.
 * @typedef {object} SavedPage
 * @property {string} id
 * @property {string} file absolute path, packed with gzip or not
 * @property {string | undefined} url where it was saved from
 */

const PAGE = /^(.+)\.html(\.gz)?$/;

/**
 * The pages of a folder, in order of their ids.
 * @param {string} folder with `html/` and `urls.json`
 * @param {{only?: string[] | undefined, limit?: number | undefined}} choice
 * @returns {Promise<SavedPage[]>}
 * @throws {Error} when there are none, or one that was asked for is missing
 */
export async function listPages(folder, { only, limit }) {
  const urls = JSON.parse(await readText(join(folder, 'urls.json')));
  const names = await namesIn(join(folder, 'html'));
  const missing = only?.filter((id) => !names.has(id)) ?? [];
  if (missing.length > 0) throw new Error(`There is no page ${missing.join(', ')} in ${folder}.`);
  const pages = [...names]
    .filter(([id]) => !only || only.includes(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => ({ id, file: join(folder, 'html', name), url: urls[id] }));
  if (pages.length === 0) throw new Error(`There are no pages in ${join(folder, 'html')}.`);
  return pages.slice(0, limit);
}

/**
 * @param {SavedPage} page
 * @returns {Promise<Buffer>} its HTML as it was served
 */
export async function readSaved({ file }) {
  const bytes = await readFile(file);
  return file.endsWith('.gz') ? promisify(gunzip)(new Uint8Array(bytes)) : bytes;
}

/** @param {string} folder @returns {Promise<Map<string, string>>} file names by id */
async function namesIn(folder) {
  const names = await readdir(folder).catch(() => []);
  const found = new Map();
  for (const name of names) {
    const id = PAGE.exec(name)?.[1];
    if (id && !found.has(id)) found.set(id, name);
  }
  return found;
}

/** @param {string} file */
async function readText(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(`There is no ${file}, which says where the pages came from.`);
  }
}

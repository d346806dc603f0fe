// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

const FILE = join(ROOT, 'public', '_locales', 'en', 'messages.json');

/**
 * A text of ours as the browser would say it in English.
 * @param {string} key name in `messages.json`; of one with plural forms, its beginning
 * @param {string[]} [values] for `$1` to `$9`
 * @returns {Promise<string>}
 * @throws {Error} when there is no such message
 */
export async function message(key, values = []) {
  const texts = JSON.parse(await readFile(FILE, 'utf8'));
  const entry = texts[key] ?? texts[`${key}_${values[0] === '1' ? 'one' : 'other'}`];
  if (!entry) throw new Error(`There is no message named ${key}.`);
  return fill(named(entry), values);
}

/** Placeholders with names stand for numbered ones. @param {any} entry @returns {string} */
function named(entry) {
  return entry.message.replace(
    /\$([a-z0-9_@]+)\$/gi,
    (/** @type {string} */ whole, /** @type {string} */ name) =>
      entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
}

/**
 * @param {string} text
 * @param {string[]} values
 */
function fill(text, values) {
  return text.replace(/\$([1-9])/g, (_, digit) => values[digit - 1] ?? '').replaceAll('$$', '$');
}

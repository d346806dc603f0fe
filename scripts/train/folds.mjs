// @ts-check
import { randomFrom } from './boost.mjs';

/**
 * The name under which a site is registered, near enough: `co.uk` and its like are no sites.
 * @param {string} address
 */
export function siteOf(address) {
  const labels = new URL(address).hostname.split('.');
  const shared = labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 9) <= 3;
  return labels.slice(shared ? -3 : -2).join('.');
}

/**
 * Which of so many folds a site falls in: all its pages in one, each seed parts the sites anew.
 * @param {string} site @param {number} folds @param {number} [seed]
 */
export function foldOf(site, folds, seed = 1) {
  const mixed = [...site].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7);
  return Math.floor(randomFrom(mixed + seed * 7919)() * folds);
}

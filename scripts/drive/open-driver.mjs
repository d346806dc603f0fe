// @ts-check
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';

/**
 * @param {'chromium' | 'firefox'} kind
 * @param {import('./surface.mjs').DriverOptions} options
 * @returns {Promise<import('./surface.mjs').Driver>}
 */
export function openDriver(kind, options) {
  return kind === 'firefox' ? openFirefox(options) : openChromium(options);
}

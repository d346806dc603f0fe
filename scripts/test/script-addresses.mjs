// @ts-check

/**
 * Gives the address that the build gives to a content script (`import file from './x.iife.ts?script'`),
 * where tests run what injects it and no browser is there to run it.
 * @returns {any} a Vite plugin
 */
export function scriptAddresses() {
  return {
    name: 'script-addresses',
    enforce: 'pre',
    /** @param {string} id */
    load(id) {
      const [, name] = /([^/]+)\.iife\.ts\?script$/.exec(id) ?? [];
      return name ? `export default 'assets/${name}.js'` : null;
    },
  };
}

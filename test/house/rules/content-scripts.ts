import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bytes, gzipped: what every page on the web is made to carry. */
const DETECTOR_LIMIT = 6000;

/** A sentence of webextension-polyfill's own, which no minifier takes out. */
const POLYFILL_SIGNATURE = 'This script should only be loaded in a browser extension';

/** Everything a built content script does that it must not. */
export function contentScriptFaults(source: string, limit = Number.POSITIVE_INFINITY): string[] {
  const { module } = parseSync('script.js', source);
  const size = gzipSync(source).length;
  return [
    ...(module.staticImports.length > 0 ? ['imports another file'] : []),
    ...(module.dynamicImports.length > 0 ? ['loads another file'] : []),
    ...(module.staticExports.length > 0 ? ['is a module'] : []),
    ...(source.includes(POLYFILL_SIGNATURE) ? ['holds the polyfill'] : []),
    ...(size > limit ? [`takes ${size} bytes gzipped, ${limit} are allowed`] : []),
  ];
}

export const detectorFaults = (source: string): string[] =>
  contentScriptFaults(source, DETECTOR_LIMIT);

// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { playwright } from '@vitest/browser-playwright';
import { browserPlaces } from '../set-up/browser-places.mjs';
import { scriptAddresses } from './script-addresses.mjs';

const packageJson = createRequire(import.meta.url)('../../package.json');

/**
 * The vitest projects: `unit` and `browser-api` in Node, `dom` in a real Chromium, `e2e` over the
 * built extension.
 * @returns {any[]} vitest project configurations
 */
export function testProjects() {
  return [unit(), browserApi(), dom(), endToEnd()];
}

const DOM_TESTS = 'test/**/*.dom.test.{ts,tsx}';
const BROWSER_API_TESTS = 'test/{background,browser,tab-client}/**/*.test.ts';
const END_TO_END_TESTS = 'test/e2e/**/*.e2e.test.ts';

/** Fills a disk: left out unless `SMALL_DISK` names one that may be filled. */
const FULL_DISK_TEST = 'test/e2e/full-disk.e2e.test.ts';

function unit() {
  return inNode('unit', {
    include: ['test/**/*.test.ts'],
    exclude: [DOM_TESTS, END_TO_END_TESTS, BROWSER_API_TESTS],
    // What a file imports is loaded once: half of the time is that.
    isolate: false,
  });
}

/** A browser that is stood in for must be there before the code that asks for it is loaded. */
function browserApi() {
  return inNode('browser-api', { include: [BROWSER_API_TESTS], exclude: [DOM_TESTS] });
}

/**
 * @param {string} name
 * @param {{ include: string[], exclude: string[], isolate?: boolean }} files which, and whether each is kept apart
 */
function inNode(name, files) {
  return {
    plugins: [scriptAddresses()],
    test: {
      name,
      environment: 'node',
      // A machine that is busy with other work is slow, not wrong: here and below.
      testTimeout: 60_000,
      ...files,
    },
  };
}

function dom() {
  return {
    define: { global: 'globalThis' },
    // Nothing is served from it here; as a public folder it could not be imported from.
    publicDir: false,
    optimizeDeps: { include: bundledAhead() },
    test: {
      name: 'dom',
      include: [DOM_TESTS],
      testTimeout: 60_000,
      expect: { poll: { timeout: 10_000 } },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launchOptions() }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

/**
 * What Vite must bundle before the first test: a dependency it meets half-way makes it reload the
 * page, and the test that ran there with it.
 */
function bundledAhead() {
  const shipped = Object.keys(packageJson.dependencies).filter((name) => !NODE_ONLY.has(name));
  return [
    ...shipped,
    'minisearch/SearchableMap',
    'preact/hooks',
    'preact/jsx-runtime',
    'preact/jsx-dev-runtime',
    'axe-core',
  ];
}

/** Of the dependencies: what the command line alone takes. */
const NODE_ONLY = new Set([
  'commander',
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-html',
  'linkedom',
  'parse5',
]);

/** `CHROMIUM_PATH` is set by `scripts/test.mjs`, which has looked for the browser already. */
function launchOptions() {
  const asRoot = process.getuid?.() === 0;
  const executablePath = process.env['CHROMIUM_PATH'] ?? browserPlaces('chromium').find(existsSync);
  return {
    ...(executablePath && { executablePath }),
    args: asRoot ? ['--no-sandbox'] : [],
  };
}

/** One file at a time: two browsers driven at once on a small machine starve each other. */
function endToEnd() {
  return {
    test: {
      name: 'e2e',
      environment: 'node',
      include: [END_TO_END_TESTS],
      exclude: process.env['SMALL_DISK'] ? [] : [FULL_DISK_TEST],
      setupFiles: ['test/e2e/stop-with-parent.ts'],
      fileParallelism: false,
      isolate: false,
      // After all else.
      sequence: { groupOrder: 1 },
      testTimeout: 240_000,
      hookTimeout: 240_000,
      // A machine that is busy with other work is slow, not wrong.
      expect: { poll: { timeout: 30_000 } },
    },
  };
}

import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { PluginOption, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { firefoxManifest } from './scripts/build/firefox-manifest.mjs';
import { leanBundle } from './scripts/build/lean-bundle.mjs';
import { orderedStyles } from './scripts/build/ordered-styles.mjs';
import { pageParts } from './scripts/build/page-parts.mjs';
import { testProjects } from './scripts/test/projects.mjs';

/** `--mode chrome`, `firefox` or `cli` builds; vitest asks for the mode `test`. */
export default defineConfig(({ mode }) => {
  if (mode === 'chrome') return extension('chrome', manifest);
  if (mode === 'firefox') return extension('firefox', firefoxManifest(manifest));
  if (mode === 'cli') return commandLine();
  return { test: { projects: testProjects() } };
});

function extension(browser: 'chrome' | 'firefox', dialect: Record<string, unknown>): UserConfig {
  return {
    plugins: [
      preact(),
      pageParts(),
      crx({ manifest: dialect as unknown as ManifestV3Export, browser }) as PluginOption,
      leanBundle(dialect['web_accessible_resources']),
      orderedStyles(),
    ],
    // PouchDB is written for Node's name of the global object.
    define: { global: 'globalThis' },
    build: {
      outDir: `dist/${browser}`,
      target: browser === 'chrome' ? 'chrome120' : 'firefox142',
      // Every browser that we are for knows it.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { codeSplitting: { groups: SHARED_CHUNKS } },
        input: pages([
          'popup',
          'side-panel',
          'reader',
          'options',
          'library',
          'note-frame',
          'welcome',
          // Firefox has no folders to write to, and no such pages.
          ...(browser === 'chrome' ? ['unseen'] : []),
        ]),
      },
    },
  };
}

/**
 * What the pages share, in few files: each is asked of the disk by itself, and a popup waits for all.
 * What begins before there is anything to be seen stands apart from what shows it.
 */
const SHARED_CHUNKS = [
  {
    name: 'beginning',
    priority: 1,
    test: /preload-helper|webextension-polyfill|src\/tab-client\/begin-reading\.ts/,
  },
  {
    name: 'common',
    // A worker has no window: nothing that it needs may stand among what shows.
    test: /src\/(?:annotations\/fragment|article\/metadata\/pictures|browser|messages|model|pictures|text|tab-client)[/.]|webextension-polyfill|node_modules\/idb\//,
  },
  {
    name: 'ui',
    // But for what is loaded where there is a listing or a note: no text waits for it.
    test: /src\/ui\/(?!code\/languages|notes\/note-markdown).*\.tsx?$|node_modules\/(?:preact|@preact|lucide|dompurify)\//,
  },
];

/** crxjs finds pages by Chrome's manifest keys alone; the sidebar and the reader have none there. */
function pages(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `src/surfaces/${name}/${name}.html`]));
}

function commandLine(): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      outDir: 'dist/cli',
      ssr: 'src/cli/lectern.ts',
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'lectern.js' } },
    },
  };
}

// @ts-check
import { basename, join } from 'node:path';
import { build } from 'vite';
import { asScript } from './script-of-chunk.mjs';

/** The script that is injected into a page, and what its parts are called by. */
const KIT = 'page-kit';
const ENTRY = `src/page/${KIT}.iife.ts`;
const ADDRESS = `src/page/${KIT}.iife.js`;
const ASKED = `${KIT}.iife.ts?script`;

/**
 * Builds the page kit. A script that is injected cannot import: what the kit takes in by `import()`
 * becomes a file of its own under `src/page/parts/`, which knows the kit's own modules and is
 * injected when it is asked for (`src/page/parts.ts`). crxjs would put all of it into one file.
 * @returns {import('vite').Plugin}
 */
export function pageParts() {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'lectern:page-parts',
    apply: 'build',
    // Before crxjs, which would build the kit itself.
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (source) => (source.endsWith(ASKED) ? `\0${ASKED}` : null),
    load: (id) => (id === `\0${ASKED}` ? `export default ${JSON.stringify(ADDRESS)}` : null),
    async generateBundle() {
      const chunks = await buildChunks(config);
      for (const { fileName, source } of filesOf(chunks))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * @param {import('vite').ResolvedConfig} config
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
async function buildChunks({ root, mode, define, build: { target, minify } }) {
  const entry = join(root, ENTRY);
  const result = await build({
    configFile: false,
    root,
    mode,
    ...(define && { define }),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target,
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: {
          minify: minify !== false,
          entryFileNames: 'entry.js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: ofKit(entry), debugName: KIT }] },
        },
      },
    },
  });
  const [{ output } = { output: [] }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    result
  );
  return output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

/**
 * Names the chunk of all that the kit takes in at once, and leaves the rest to the bundler.
 * @param {string} entry
 */
function ofKit(entry) {
  /** @type {Set<string> | null} */
  let atOnce = null;
  return (
    /** @type {string} */ id,
    /** @type {import('vite').Rolldown.ChunkingContext} */ context,
  ) => {
    atOnce ??= reached(entry, (one) => context.getModuleInfo(one)?.importedIds ?? []);
    return atOnce.has(id) ? KIT : null;
  };
}

/**
 * @param {string} first
 * @param {(id: string) => readonly string[]} next
 */
function reached(first, next) {
  const all = new Set([first]);
  // A set that grows while it is gone through is gone through to its end.
  for (const id of all) for (const other of next(id)) all.add(other);
  return all;
}

/**
 * Each part with what it needs that the kit has not.
 * @param {import('vite').Rolldown.OutputChunk[]} chunks
 */
function filesOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const script = (/** @type {string} */ name) =>
    asScript(byName.get(name)?.code ?? '', basename(name, '.js'), { atOnce: name === `${KIT}.js` });
  const own = (/** @type {string} */ name) => [
    ...reached(name, (one) =>
      (byName.get(one)?.imports ?? []).filter((other) => other !== `${KIT}.js`),
    ),
  ];
  return chunks
    .filter(({ fileName, isDynamicEntry }) => isDynamicEntry || fileName === `${KIT}.js`)
    .map(({ fileName }) => ({
      fileName: fileName === `${KIT}.js` ? ADDRESS : `src/page/parts/${fileName}`,
      source: own(fileName).map(script).join('\n'),
    }));
}

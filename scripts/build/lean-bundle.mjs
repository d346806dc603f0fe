// @ts-check

/**
 * Vite plugins that take back out what crxjs adds and we do not need: our content scripts are
 * self-contained, so no page has to be let in to their files, and no module twin of them is ever
 * loaded. What the manifest opens itself stays as it is written there.
 * @param {unknown} opened `web_accessible_resources` of the manifest
 * @returns {import('vite').Plugin[]}
 */
export function leanBundle(opened) {
  return [keepOpenResources(opened), dropUnreachableChunks()];
}

/**
 * @param {unknown} opened
 * @returns {any} a plugin with crxjs's own `renderCrxManifest` hook, which Vite's types do not know
 */
function keepOpenResources(opened) {
  return {
    name: 'lectern:no-more-web-accessible-resources',
    enforce: 'post',
    renderCrxManifest(/** @type {Record<string, unknown>} */ manifest) {
      const { web_accessible_resources: _, ...rest } = manifest;
      return { ...rest, web_accessible_resources: opened };
    },
  };
}

/** @returns {import('vite').Plugin} */
function dropUnreachableChunks() {
  return {
    name: 'lectern:no-module-twins',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const kept = reachableChunks(bundle);
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk' && !kept.has(name)) delete bundle[name];
        }
      },
    },
  };
}

/**
 * @param {Record<string, any>} bundle
 * @returns {Set<string>} names of the chunks that a page or the background leads to
 */
function reachableChunks(bundle) {
  const kept = new Set();
  const visit = (/** @type {string} */ name) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || kept.has(name)) return;
    kept.add(name);
    for (const next of [...file.imports, ...file.dynamicImports]) visit(next);
  };
  for (const [name, file] of Object.entries(bundle)) if (isRealEntry(file)) visit(name);
  return kept;
}

/** @param {any} file */
function isRealEntry(file) {
  return file.type === 'chunk' && file.isEntry && !file.facadeModuleId?.includes('.iife.');
}

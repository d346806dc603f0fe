// @ts-check

const ADDRESS = '\0script-address:';

/**
 * What the build does with `import file from './x.iife.ts?script'`: the address of a file, and none
 * of its code, which wants a page to run in.
 * @returns {import('vite').Plugin}
 */
export function scriptAddresses() {
  return {
    name: 'lectern-script-addresses',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('?script') ? ADDRESS + source : null),
    load: (id) =>
      id.startsWith(ADDRESS)
        ? `export default ${JSON.stringify(`src/${id.replace(/^.*?(?=page\/)|\?script$/g, '').replace(/\.ts$/, '.js')}`)}`
        : null,
  };
}

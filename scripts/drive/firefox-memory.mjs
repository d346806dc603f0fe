// @ts-check

/**
 * Runs with the rights of Firefox itself: bytes of each context of ours after garbage has been
 * collected in every process, as `about:memory` counts them. Content scripts are those of the tab.
 * `args[0]` is the origin of our own pages. https://firefox-source-docs.mozilla.org/performance/memory/about_colon_memory.html
 */
export const FIREFOX_MEMORY = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  const origin = args[0];
  const held = {};
  const add = (name, amount) => { held[name] = (held[name] ?? 0) + amount; };
  const take = (process, path, kind, units, amount) => {
    if (units !== 0 || !path.startsWith('explicit/')) return;
    // Slashes within an address are written the other way round.
    const plain = path.replaceAll('\\\\', '/');
    if (!plain.includes(origin)) return;
    const page = new RegExp('top\\\\(' + origin + '/(?:[^)]*?/)?([\\\\w-]+)\\\\.html').exec(plain)?.[1];
    if (plain.includes('window-objects/') && page) add(page === '_generated_background_page' ? 'worker' : page, amount);
    else if (!process.includes('extension')) add('content scripts', amount);
  };
  await new Promise((done) => manager.getReports(take, null, done, null, false));
  return held;`;

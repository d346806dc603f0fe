// @ts-check

/**
 * Puts the colours and the type the reader chose on a page of ours before anything of it is drawn:
 * a dark page must not begin white. The database is asked later (`src/ui/reading/first-paint.ts`
 * leaves here what it said last).
 */
(() => {
  try {
    const left = JSON.parse(localStorage.getItem('reading') ?? 'null');
    const page = new URLSearchParams(location.search).get('page');
    const site = page ? new URL(page).host.replace(/^(?:www|m|mobile|amp)\./, '') : '';
    const own = left && Object.hasOwn(left.sites, site) ? left.sites[site] : left?.everywhere;
    const root = document.documentElement;
    for (const [name, value] of Object.entries(own?.attributes ?? {}))
      if (typeof value === 'string') root.setAttribute(name, value);
    for (const [name, value] of Object.entries(own?.variables ?? {}))
      root.style.setProperty(name, String(value));
  } catch {
    // What is there is no use: the page is set right once the database has been asked.
  }
})();

const pages = import.meta.glob<string>('../../src/surfaces/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sheets = import.meta.glob('../../src/**/*.css');

/**
 * Loads the style sheets that the page of a surface links, in its order. A bar that is not placed by
 * its own sheet moves with what is scrolled, away from under a click.
 * @param surface folder below `src/surfaces`
 * @throws where there is no such page, or one of its sheets is missing
 */
export async function loadSurfaceStyles(surface: string): Promise<void> {
  const path = `../../src/surfaces/${surface}/${surface}.html`;
  const html = pages[path];
  if (html === undefined) throw new Error(`There is no ${path}`);
  const base = new URL(path, 'file:///test/stand-in/');
  for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
    const name = `../..${new URL(href, base).pathname}`;
    const load = sheets[name];
    if (!load) throw new Error(`${path} links ${name}, which is not there`);
    await load();
  }
}

// @ts-check
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const LINK = /^[ \t]*<link rel="stylesheet"[^>]*\/([\w-]+)-[\w-]{8}\.css">\n?/gm;
const SOURCE = /<link rel="stylesheet" href="([^"]+)\.css"/g;

/**
 * Keeps the style sheets of a page in the order in which it names them: what pages share is moved
 * into files of its own, and these are put behind the page's own, whose rules would lose to them.
 * @returns {import('vite').Plugin}
 */
export function orderedStyles() {
  return {
    name: 'lectern:ordered-styles',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) => inOrderOf(readFileSync(filename, 'utf8'), html),
    },
  };
}

/**
 * @param {string} source of the page
 * @param {string} html as it was built
 * @returns {string} with its style sheets where the first of them stood
 */
export function inOrderOf(source, html) {
  const names = Array.from(source.matchAll(SOURCE), ([, path = '']) => basename(path));
  const links = Array.from(html.matchAll(LINK), ([link, name = '']) => ({ link, name }));
  const rank = (/** @type {{name: string}} */ { name }) => names.indexOf(name);
  const lost = links.filter((link) => rank(link) < 0);
  if (lost.length > 0) throw new Error(`No style sheet of the page is called ${lost[0]?.name}.`);
  const ordered = [...links].sort((a, b) => rank(a) - rank(b));
  let isFirst = true;
  return html.replace(LINK, () => {
    const all = isFirst ? ordered.map(({ link }) => link).join('') : '';
    isFirst = false;
    return all;
  });
}

import { findQuietGroups } from '../../src/article/link-lists/find-groups.ts';
import { readPage } from '../../src/article/read-page.ts';
import { GROWING_PAGES } from './growing-pages.ts';
import { parsePage } from './parse-page.ts';

const URL = 'https://paper.example/2024/wheel-turns-again';

const time = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** How long the reading of one page takes, and the hiding of what leads away from it, in milliseconds. */
function growth(kind: string, size: string): { read: number; quiet: number } {
  const html = GROWING_PAGES[kind]?.(Number(size)) ?? '';
  const document = parsePage(html, URL);
  const read = time(() => readPage(document, { url: URL, force: true }));
  const quiet = time(() => findQuietGroups(document, URL));
  return { read, quiet };
}

Object.assign(globalThis, { contestants: { growth, kinds: () => Object.keys(GROWING_PAGES) } });

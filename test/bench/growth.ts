import { findJudgedGroups } from '../../src/article/link-lists/judge-groups.ts';
import { readInSlices } from '../../src/article/read-in-slices.ts';
import { readPage } from '../../src/article/read-page.ts';
import { GROWING_PAGES } from './growing-pages.ts';
import { parsePage } from './parse-page.ts';

const URL = 'https://paper.example/2024/wheel-turns-again';

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * How long it takes to read one page whole, within the budget of a live page, and to find what leads
 * away from it, in milliseconds.
 */
async function growth(kind: string, size: string) {
  const html = GROWING_PAGES[kind]?.(Number(size)) ?? '';
  const document = parsePage(html, URL);
  const options = { url: URL, force: true };
  return {
    read: await time(() => readPage(document, options)),
    cut: await time(() => readInSlices(document, options)),
    quiet: await time(() => findJudgedGroups(document, URL)),
  };
}

Object.assign(globalThis, { contestants: { growth, kinds: () => Object.keys(GROWING_PAGES) } });

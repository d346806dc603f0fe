import { expect, it } from 'vitest';
import { findClutter } from '../../src/article/clutter/find-clutter.ts';
import { copyPage } from '../../src/article/copy/copy-page.ts';
import { findJudgedGroups } from '../../src/article/link-lists/judge-groups.ts';
import { readPage } from '../../src/article/read-page.ts';
import { segmentPage } from '../../src/article/segment/segment-page.ts';
import { GROWING_PAGES } from '../bench/growing-pages.ts';
import { countReads, countSteps } from './count-work.ts';

const URL = 'https://paper.example/2024/wheel-turns-again';
/** Twice as large a page may take twice the steps, and a little more where a sort is in it. */
const MOST_GROWTH = 2.4;
const SIZE = 400;

const pageOf = (kind: string, size: number): Document =>
  new DOMParser().parseFromString(GROWING_PAGES[kind]?.(size) ?? '', 'text/html');

/** Of what comes for each part so much is not asked about: some is only asked on pages of some size. */
const SLACK = 4 * SIZE;

/** How many times the work of a page twice as large is that of the page; what any page costs left out. */
function growthOf(kind: string, work: (page: Document) => number): number {
  const [small = 0, middle = 0, large = 0] = [SIZE, 2 * SIZE, 4 * SIZE].map((size) =>
    work(pageOf(kind, size)),
  );
  return (large - middle) / (middle - small + SLACK);
}

/** Each was more than its share once; `npm run bench:growth` has more of them, and larger ones. */
it.each([
  'lists of one class',
  'labelled lists inside',
  'promo lines',
  'promo labels',
  'contents labels',
  'noscript pictures',
  'custom elements',
  'custom words',
  'share links',
  'picture boxes',
  'formulas drawn',
  'written TeX',
  'hidden formulas',
  'lazy pictures',
  'lightbox pictures',
  'drawings',
  'headings with tools',
  'tools of one heading',
  'spoken words',
  'pull quotes',
  'sections',
])('reading takes no more than its share of steps for: %s', (kind) => {
  const read = (page: Document) => countSteps(() => readPage(page, { url: URL, force: true }));
  expect(growthOf(kind, read)).toBeLessThan(MOST_GROWTH);
});

it.each(['lists of one class', 'noscript pictures', 'custom elements', 'cards'])(
  'hiding takes no more than its share of steps for: %s',
  (kind) => {
    const hide = (page: Document) => countSteps(() => findJudgedGroups(page, URL));
    expect(growthOf(kind, hide)).toBeLessThan(MOST_GROWTH);
  },
);

it.each([
  'list of sources',
  'lists of one class',
  'promo labels',
  'contents labels',
  'headings',
  'table rows',
  'contents beside',
  'verse lines',
  'players',
  'nested lists',
])('the rules look no more than their share at the blocks of: %s', (kind) => {
  const look = (page: Document) => {
    const { context } = segmentPage(copyPage(page), URL);
    return countReads(context.page.blocks, ['index', 'length', 'inList'], () =>
      findClutter(context),
    );
  };
  expect(growthOf(kind, look)).toBeLessThan(MOST_GROWTH);
});

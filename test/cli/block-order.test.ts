import { expect, it } from 'vitest';
import { cutIntoBlocks } from '../../src/article/segment/page-blocks.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { storyPage } from './story.ts';

it('numbers the elements of a page that no browser has parsed', () => {
  const page = parseHtml(storyPage());
  const count = page.querySelectorAll('*').length;
  const { blocks, orderOf } = cutIntoBlocks(page, new Set());
  const orders = blocks.map(({ element }) => orderOf.get(element) ?? -1);
  expect(orderOf.size).toBeGreaterThanOrEqual(count);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  expect(orders[0]).toBeGreaterThan(0);
});

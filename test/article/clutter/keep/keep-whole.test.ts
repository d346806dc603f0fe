import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { keepWhole } from '../../../../src/article/clutter/keep/keep-whole.ts';
import type { Block } from '../../../../src/article/segment/block.ts';

const { document } = parseHTML(
  '<ol><li>a</li><li>b</li><li>c</li><li>d</li></ol><table><tr><td>e</td><td>f</td></tr></table><p>g</p>',
);
const blocks = [...document.querySelectorAll('li,td,p')].map((element) => ({
  element,
  text: element.textContent,
  inList: element.tagName === 'LI',
  inTable: element.tagName === 'TD',
})) as unknown as Block[];

const kept = (going: string, spared = ''): string => {
  const goes = blocks.map(({ text }) => going.includes(text));
  keepWhole(blocks, goes, ({ text }) => spared.includes(text));
  return blocks.flatMap(({ text }, at) => (goes[at] ? [] : [text])).join('');
};

it.each([
  ['half of its entries', 'ab', 'abcdefg'],
  ['three in four', 'abd', 'efg'],
  ['one cell in two', 'e', 'abcdefg'],
  ['what is in no list', 'g', 'abcdef'],
])('a list of which %s would go is not cut to pieces', (_, going, left) => {
  expect(kept(going)).toBe(left);
});

it('leaves what never goes', () => {
  expect(kept('abc', 'd')).toBe('defg');
});

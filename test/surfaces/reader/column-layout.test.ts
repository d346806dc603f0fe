import { expect, test } from 'vitest';
import { layOutColumn } from '../../../src/surfaces/reader/column-layout.ts';

const wish = (top: number, height = 20) => ({ top, height });

test.each([
  ['stand where they want to', [wish(10), wish(100)], [10, 100]],
  ['give way downwards', [wish(10), wish(15), wish(16)], [10, 34, 58]],
  ['give way no further than they must', [wish(0, 100), wish(50), wish(200)], [0, 104, 200]],
  ['do not stand above the column', [wish(-30)], [0]],
])('they %s', (_, wishes, tops) => {
  expect(layOutColumn(wishes, 4)).toEqual(tops);
});

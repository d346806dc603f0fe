import { expect, test } from 'vitest';
import { standIn } from '../../scripts/train/align.mjs';

const FIRST =
  'The first paragraph is long enough to be found by how it begins, wherever it stands in the gold.';
const SECOND =
  'The second paragraph says something else altogether, and it does so in as many words as the first.';
const ADVERT =
  'Download our app today and never miss a story again, wherever you are and whatever you do.';

test('finds long texts by their letters, whatever the marks and spaces', () => {
  expect(standIn([FIRST, ADVERT, SECOND], `${FIRST.toUpperCase()}\n\n${SECOND}`)).toEqual([
    true,
    false,
    true,
  ]);
});

test('believes a short text only where it should stand', () => {
  const filler = `${'Other words of the gold text. '.repeat(30)}`;
  const gold = `${FIRST} A heading ${SECOND} ${filler} Share`;
  expect(standIn([FIRST, 'A heading', SECOND, filler], gold)).toEqual([true, true, true, true]);
  expect(standIn([FIRST, 'Share', SECOND, filler], gold)).toEqual([true, false, true, true]);
});

test('keeps a text of which only a part was cut, and says nothing of marks alone', () => {
  const longer = `Updated: ${FIRST.slice(4)} It goes on.`;
  expect(standIn([longer, '***'], `Words before. ${FIRST} ${SECOND}`)).toEqual([true, null]);
});

import { expect, it } from 'vitest';
import type { Judged } from '../../../../src/article/clutter/keep/judged.ts';
import { keepAlone } from '../../../../src/article/clutter/keep/keep-alone.ts';

const line = (over: object, chance = 0.2): Judged => ({
  block: {
    words: 0,
    images: 0,
    links: [],
    heading: 0,
    inList: false,
    ...over,
  } as unknown as Judged['block'],
  chance,
});
const TEXT = line({ words: 40 }, 0.9);
const PICTURE = line({ images: 1 });

/** Which of some blocks go at last: `x` for one that goes, `.` for one that stays. */
const left = (judged: Judged[], going: string): string => {
  const goes = [...going].map((sign) => sign === 'x');
  keepAlone(judged, goes);
  return goes.map((goesAway) => (goesAway ? 'x' : '.')).join('');
};

it.each([
  ['a picture', PICTURE, '...'],
  ['a picture with the words under it', line({ images: 1, words: 3 }), '...'],
  ['a picture that leads away', line({ images: 1, links: [{}] }), '.x.'],
  ['a picture in a paragraph', line({ images: 1, words: 30 }), '.x.'],
  ['a picture of a list', line({ images: 1, inList: true }), '.x.'],
  ['a line', line({ words: 6 }), '.x.'],
  ['a line of which little is said', line({ words: 6 }, 0.4), '...'],
])('between two paragraphs that stay: %s', (_, block, expected) => {
  expect(left([TEXT, block, TEXT], '.x.')).toBe(expected);
});

it('a picture goes with what it stands beside', () => {
  const label = line({ words: 5 });
  expect(left([TEXT, PICTURE, label, TEXT], '.xx.')).toBe('.xx.');
});

it('a heading stays over a paragraph that stays, and goes with one that goes', () => {
  const heading = line({ words: 3, heading: 2 });
  expect(left([TEXT, line({ words: 9 }), heading, TEXT], '.xx.')).toBe('.x..');
  expect(left([TEXT, heading, line({ words: 9 }), TEXT], '.xx.')).toBe('.xx.');
});

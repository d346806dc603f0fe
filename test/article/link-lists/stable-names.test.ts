import { expect, test } from 'vitest';
import { isStableName, stableBeginning } from '../../../src/article/link-lists/stable-names.ts';

test.each([
  'most-read',
  'mostRead',
  'MostReadList',
  'related-posts',
  'c-sidebar__most-read',
  'up-next',
  'right-rail',
  'top-stories',
  'post-navigation',
  'weiterlesen',
  'читайте-также',
])('%s is a name that stays', (name) => {
  expect(isStableName(name)).toBe(true);
});

test.each([
  ['a hash of a builder', 'css-kqwzx'],
  ['a hash with digits', 'x7Yz9'],
  ['letters strewn about', 'bdVaJa'],
  ['a name with a hash', 'MostRead_list__x7Yz9'],
  ['a number', 'widget-41203'],
  ['a utility', 'mx-auto'],
  ['a utility at a width', 'md:flex'],
  ['a utility in two steps', 'd-md-none'],
  ['a state', 'is-open'],
  ['a word for any box', 'wrapper'],
  ['what the story is about', 'category-harbour'],
  ['nothing', ''],
])('%s is none', (_, name) => {
  expect(isStableName(name)).toBe(false);
});

test.each([
  ['MostRead_list__x7Yz9', 'MostRead_list__'],
  ['most-read--a8f3d', 'most-read--'],
  ['MostRead__Root-sc-1x2y3z-0', 'MostRead__Root-sc-'],
  ['css-1x2y3z', ''],
  ['most-read', ''],
  ['story-41203', ''],
  ['x7Yz9_list', ''],
])('of %s there stays "%s"', (name, beginning) => {
  expect(stableBeginning(name)).toBe(beginning);
});

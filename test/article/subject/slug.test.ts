import { expect, it } from 'vitest';
import { slugOf } from '../../../src/article/subject/slug.ts';

it.each([
  ['https://example.org/news/the-old-light.html?a=b-c#d-e', 'the old light'],
  ['https://example.org/the_old_light//', 'the old light'],
  ['/2024/gr%C3%BCne-wiese', 'grüne wiese'],
  ['a-b', 'a b'],
  ['https://old-light.example', ''],
  ['https://old-light.example/', ''],
  ['https://example.org/lighthouse', ''],
  ['https://', ''],
  ['', ''],
])('the words of %s are "%s"', (href, words) => {
  expect(slugOf(href)).toBe(words);
});

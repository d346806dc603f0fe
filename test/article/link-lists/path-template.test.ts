import { describe, expect, test } from 'vitest';
import {
  pathTemplate,
  templateLikeness,
} from '../../../src/article/link-lists/judging/path-template.ts';

const templateOf = (path: string) => pathTemplate(new URL(path, 'https://paper.example'));
const likeness = (path: string, own: string) => templateLikeness(templateOf(path), templateOf(own));

describe('the make of an address', () => {
  test.each([
    ['/2024/11/27/the-mill-turns-again', ['year', 'number', 'number', 'slug']],
    ['/news/world', ['word', 'word']],
    ['/politik/ausland/story-4711882.html', ['word', 'word', 'id']],
    ['/a/b9c1d8e2f7', ['word', 'id']],
    ['/%E6%97%A5%E6%9C%AC%E3%81%AE%E6%B0%B4%E8%BB%8A', ['slug']],
    ['/view.php?id=4711', ['word', 'id']],
    ['/', []],
  ])('%s', (path, template) => {
    expect(templateOf(path)).toEqual(template);
  });
});

describe('how alike the page’s own', () => {
  const OWN = '/2024/11/27/the-mill-turns-again';

  test('another article is, wholly; a section is not', () => {
    expect(likeness('/2023/01/02/ten-shoes-you-need', OWN)).toBe(1);
    expect(likeness('/news/world', OWN)).toBeLessThan(0.3);
    expect(likeness('/', OWN)).toBe(0);
  });

  test('an article of another depth is more like it than a section of the same depth', () => {
    expect(likeness('/sport/star-striker-signs-again', OWN)).toBeGreaterThan(
      likeness('/sport/football/clubs/table', OWN),
    );
  });

  test.each(['/', '/about'])('%s tells nothing of others', (own) => {
    expect(likeness('/news', own)).toBe(likeness(OWN, own));
  });
});

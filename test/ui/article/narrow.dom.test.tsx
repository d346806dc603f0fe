import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';
import { rangeOf } from '../../stand-in/select-words.ts';

const TABLE = `<table><tr><th>Day</th><th>Element of the mill</th><th>Height over the water</th>
<th>Temperature</th><th>Remarks</th></tr><tr><td>2025-03-01</td><td>waterwheel</td><td>1234567</td>
<td>moderate</td><td>extraordinarily</td></tr></table>`;

test('a narrow table breaks no word and no number, and scrolls in itself', async () => {
  await page.viewport(360, 700);
  const root = mount(<ArticleView article={open(readingOf(TABLE))} />);
  for (const word of ['2025-03-01', 'waterwheel', '1234567', 'Temperature', 'extraordinarily'])
    expect([word, rangeOf(root, word).getClientRects().length]).toEqual([word, 1]);
  const box = root.querySelector('.wide') as HTMLElement;
  expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
  expect(document.documentElement.scrollWidth).toBe(360);
});

test('in an article that is read from the right the reading time is still “2 minutes”', async () => {
  const reading = readingOf('<p>نص</p>');
  const article = open({
    ...reading,
    article: { ...reading.article, dir: 'rtl', lang: 'ar', minutes: 2 },
  });
  const root = mount(<ArticleView article={article} />);
  const time = root.querySelector('.article-meta > li:nth-child(2)') as HTMLElement;
  const left = (words: string) => rangeOf(time, words).getBoundingClientRect().left;
  expect(left('2')).toBeLessThan(left('minutes'));
});

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

test('figures end at one line under their heads, and nothing else does', async () => {
  await page.viewport(900, 700);
  const rows = ['Vale|1,410|−36 %|2 men', 'Fens|88|–|3 men', 'Wold|12,045|+5 %|none'].map(
    (row) => `<tr>${row.replace(/[^|]+\|?/g, (cell) => `<td>${cell.replace('|', '')}</td>`)}</tr>`,
  );
  const head = '<tr><th>District</th><th>1987</th><th>Change</th><th>Who</th></tr>';
  const root = mount(
    <ArticleView article={open(readingOf(`<table>${head}${rows.join('')}</table>`))} />,
  );
  const ends = (column: number) =>
    [...root.querySelectorAll(`tr > :nth-child(${column})`)].map(
      (cell) => getComputedStyle(cell).textAlign,
    );
  expect([1, 2, 3, 4].map((column) => [...new Set(ends(column))])).toEqual([
    ['start'],
    ['end'],
    ['end'],
    ['start'],
  ]);
});

test('a table whose cells span keeps its figures where they are', () => {
  const root = mount(
    <ArticleView
      article={open(
        readingOf(
          '<table><tr><th colspan="2">A</th></tr><tr><td>1</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></table>',
        ),
      )}
    />,
  );
  expect(root.querySelector('.figure')).toBeNull();
});

test('a fraction is not cut off by the box that it scrolls in', () => {
  const math =
    '<math display="block"><mi>v</mi><mo>=</mo><mfrac><mi>u</mi><mi>y</mi></mfrac></math>';
  const root = mount(<ArticleView article={open(readingOf(`<p>x</p>${math}<p>x</p>`))} />);
  const box = root.querySelector('math') as Element;
  const { paddingTop, fontSize } = getComputedStyle(box);
  expect(Number.parseFloat(paddingTop)).toBeGreaterThan(Number.parseFloat(fontSize) / 2);
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

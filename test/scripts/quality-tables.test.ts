import { expect, test } from 'vitest';
import { countLinks, judge } from '../../scripts/bench/judge.mjs';
import { detectionTable, outsideTable } from '../../scripts/bench/quality-tables.mjs';

test('takes no failed reading for one that found no article', () => {
  const lectern = [
    { said: true, is: true },
    { said: false, is: true },
    { said: null, is: true },
    { said: null, is: false },
  ];
  expect(detectionTable({ lectern })).toContain('| lectern | 2 | 1.000 | 0.500 | 0.667 | 2 |');
});

const gold = (page_type: string) => ({
  id: '1',
  url: 'https://a.example/',
  page_type,
  title: null,
  author: null,
  publish_date: null,
  main_content: 'Water stands over the sill.',
  with: [],
  without: [],
});
const got = (outside: number) => ({
  text: 'x'.repeat(700),
  removals: [{ text: 'y'.repeat(300 - outside) }],
  outside,
  content: '',
  title: '',
  byline: '',
  published: '',
  ms: 0,
});

test('says how much running text is neither kept nor told, as share and as pages', () => {
  const verdicts = [0, 40, 260].map((outside) => judge(got(outside), gold('article')));
  expect(
    outsideTable([...verdicts, judge(got(0), gold('forum'))])
      .split('\n')
      .slice(2),
  ).toEqual(['| article | 3 | 10.0 % | 2 | 1 |', '| forum | 1 | 0.0 % | 0 | 0 |']);
});

test('takes the sign behind a heading for no entry of a table of contents', () => {
  const links = [
    { href: 'https://a.example/#one', text: 'One' },
    { href: 'https://a.example/#one', text: '' },
    { href: 'https://a.example/two', text: '' },
  ];
  const counts = countLinks(
    links,
    [],
    [
      [0, 1, 'toc'],
      [2, 2, 'recirc-off'],
    ],
  );
  expect(Object.fromEntries([...counts].map(([label, { all }]) => [label, all]))).toEqual({
    toc: 1,
    'recirc-off': 1,
  });
});

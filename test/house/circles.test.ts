import { describe, expect, test } from 'vitest';
import { filesUnder, readText } from './rules/files-under.ts';
import { findCircles } from './rules/find-circles.ts';

const modules = new Map(
  filesUnder('src', 'scripts', 'test')
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => [path, readText(path)]),
);

test('there are modules to check', () => {
  expect(modules.size).toBeGreaterThan(400);
});

test('no files import each other, by however long a way', () => {
  expect(findCircles(modules)).toEqual([]);
});

const circles = (files: Record<string, string>) => findCircles(new Map(Object.entries(files)));

describe('a circle is', () => {
  test.each([
    ['two that import each other', { 'a.ts': `import './b.ts'`, 'b.ts': `import './a.ts'` }],
    [
      'types in one of the ways',
      { 'a.ts': `import type { B } from './b.ts'`, 'b.ts': `import './a.ts'` },
    ],
    [
      'types in both',
      { 'a.ts': `import type { B } from './b.ts'`, 'b.ts': `import { type A } from './a.ts'` },
    ],
    [
      'a type in a comment',
      { 'a.ts': `/** @type {import('./b.ts').B} */`, 'b.ts': `import './a.ts'` },
    ],
    [
      'a type named where it is used',
      { 'a.ts': `let b: import('./b.ts').B`, 'b.ts': `import './a.ts'` },
    ],
    ['a re-export', { 'a.ts': `export * from './b.ts'`, 'b.ts': `import './a.ts'` }],
    ['what is loaded later', { 'a.ts': `() => import('./b.ts')`, 'b.ts': `import './a.ts'` }],
  ])('%s', (_, files) => {
    expect(circles(files)).toEqual([['a.ts', 'b.ts']]);
  });

  test('a way over several folders', () => {
    expect(
      circles({
        'x/a.ts': `import '../y/b.ts'`,
        'y/b.ts': `import './z/c.ts'; import '../d.ts'`,
        'y/z/c.ts': `import '../../x/a.ts'`,
        'd.ts': '',
      }),
    ).toEqual([['x/a.ts', 'y/b.ts', 'y/z/c.ts']]);
  });

  test('a file that imports itself', () => {
    expect(circles({ 'a.ts': `import './a.ts'` })).toEqual([['a.ts']]);
  });

  test('each of two apart', () => {
    expect(
      circles({
        'a.ts': `import './b.ts'; import './c.ts'`,
        'b.ts': `import './a.ts'`,
        'c.ts': `import './d.ts'`,
        'd.ts': `import './c.ts'`,
      }),
    ).toEqual([
      ['a.ts', 'b.ts'],
      ['c.ts', 'd.ts'],
    ]);
  });
});

describe('no circle is', () => {
  test.each([
    [
      'two ways to one file',
      { 'a.ts': `import './b.ts'; import './c.ts'`, 'b.ts': `import './c.ts'`, 'c.ts': '' },
    ],
    ['an address', { 'a.ts': `import b from './b.ts?script'`, 'b.ts': `import './a.ts'` }],
  ])('%s', (_, files) => {
    expect(circles(files)).toEqual([]);
  });
});

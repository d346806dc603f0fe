import { describe, expect, test } from 'vitest';
import { filesUnder, readText } from './rules/files-under.ts';
import { forbiddenImports } from './rules/import-table.ts';

const modules = filesUnder('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

test('there are modules to check', () => {
  expect(modules.length).toBeGreaterThan(20);
});

test.each(modules)('%s imports what its room may', (path) => {
  expect(forbiddenImports(path, readText(path))).toEqual([]);
});

describe('the table refuses', () => {
  test.each([
    ['a pure room that reaches up', 'src/text/words.ts', `import '../article/detect.ts'`],
    [
      'an import in a string of several lines',
      'src/article/a.ts',
      `import {\n  a,\n} from\n'../quotes/anchor.ts'`,
    ],
    ['a re-export', 'src/article/a.ts', `export { anchor } from '../quotes/anchor.ts'`],
    ['a re-export of everything', 'src/article/a.ts', `export * from '../browser/tabs.ts'`],
    [
      'an import at run time',
      'src/article/a.ts',
      `const later = () => import('../store/store.ts')`,
    ],
    [
      'code where types are allowed',
      'src/store/a.ts',
      `import { detect } from '../article/detect.ts'`,
    ],
    [
      'code beside a type',
      'src/store/a.ts',
      `import { type A, detect } from '../article/detect.ts'`,
    ],
    [
      'types of a room that is closed',
      'src/text/a.ts',
      `import type { A } from '../article/article.ts'`,
    ],
    [
      'the polyfill outside of browser/',
      'src/store/a.ts',
      `import browser from 'webextension-polyfill'`,
    ],
    ['another package in browser/', 'src/browser/a.ts', `import { h } from 'preact'`],
    ['another surface', 'src/surfaces/popup/a.ts', `import '../reader/reader.tsx'`],
    ['a surface from below', 'src/messages/a.ts', `import '../surfaces/shared/read-tab.ts'`],
    ['a file outside of the rooms', 'src/article/a.ts', `import '../../scripts/root.mjs'`],
    ['a module that stands in no room', 'src/stray.ts', ''],
  ])('%s', (_, path, source) => {
    expect(forbiddenImports(path, source)).toHaveLength(1);
  });
});

describe('the table allows', () => {
  test.each([
    ['the room itself', 'src/article/a.ts', `import './article.ts'`],
    ['types', 'src/store/a.ts', `import type { Article } from '../article/article.ts'`],
    ['types one by one', 'src/store/a.ts', `import { type Article } from '../article/article.ts'`],
    [
      'an address',
      'src/surfaces/shared/a.ts',
      `import kit from '../page/reader-kit.iife.ts?script'`,
    ],
    ['what is shared', 'src/surfaces/popup/a.tsx', `import { x } from '../shared/x.ts'; <p />`],
    ['an import in a comment', 'src/text/a.ts', `// import '../article/detect.ts'`],
    ['a package', 'src/article/a.ts', `import { Readability } from '@mozilla/readability'`],
  ])('%s', (_, path, source) => {
    expect(forbiddenImports(path, source)).toEqual([]);
  });
});

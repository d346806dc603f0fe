import { describe, expect, test } from 'vitest';
import { filesUnder, readText } from './rules/files-under.ts';
import { forbiddenImports } from './rules/import-table.ts';

const modules = filesUnder('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

test('there are modules to check', () => {
  expect(modules.length).toBeGreaterThan(20);
});

test('each imports what its room may', () => {
  expect(modules.flatMap((path) => forbiddenImports(path, readText(path)))).toEqual([]);
});

describe('the table refuses', () => {
  test.each([
    ['a pure room that reaches up', 'src/text/words.ts', `import '../article/detect.ts'`],
    [
      'an import in a string of several lines',
      'src/article/a.ts',
      `import {\n  a,\n} from\n'../annotations/describe.ts'`,
    ],
    ['a re-export', 'src/article/a.ts', `export { describe } from '../annotations/describe.ts'`],
    ['a re-export of everything', 'src/article/a.ts', `export * from '../browser/tabs.ts'`],
    [
      'an import at run time',
      'src/article/a.ts',
      `const later = () => import('../store/store.ts')`,
    ],
    [
      'code where types are allowed',
      'src/export/a.ts',
      `import { detect } from '../article/detect/detect.ts'`,
    ],
    [
      'code beside a type',
      'src/export/a.ts',
      `import { type A, detect } from '../article/detect/detect.ts'`,
    ],
    [
      'types of a room that is closed',
      'src/text/a.ts',
      `import type { A } from '../model/article.ts'`,
    ],
    [
      'the polyfill outside of browser/',
      'src/store/a.ts',
      `import browser from 'webextension-polyfill'`,
    ],
    ['another package in browser/', 'src/browser/a.ts', `import { h } from 'preact'`],
    [
      'the store in another surface',
      'src/surfaces/reader/a.ts',
      `import { x } from '../../store/library.ts'`,
    ],
    [
      'the browser in what a page is given',
      'src/ui/annotations/a.ts',
      `import { t } from '../../browser/i18n.ts'`,
    ],
    ['the browser in a page', 'src/page/a.ts', `import { t } from '../browser/i18n.ts'`],
    [
      'controls that need the browser in a page',
      'src/page/a.ts',
      `import '../ui/controls/keys.ts'`,
    ],
    ['another surface', 'src/surfaces/popup/a.ts', `import '../reader/reader.tsx'`],
    ['a surface from below', 'src/messages/a.ts', `import '../tab-client/read-tab.ts'`],
    ['a file outside of the rooms', 'src/article/a.ts', `import '../../scripts/root.mjs'`],
    ['a module that stands in no room', 'src/stray.ts', ''],
  ])('%s', (_, path, source) => {
    expect(forbiddenImports(path, source)).toHaveLength(1);
  });
});

describe('the table allows', () => {
  test.each([
    ['the room itself', 'src/article/a.ts', `import './article.ts'`],
    ['types', 'src/export/a.ts', `import type { A } from '../article/copy/copy-page.ts'`],
    [
      'types one by one',
      'src/export/a.ts',
      `import { type A } from '../article/copy/copy-page.ts'`,
    ],
    ['an address', 'src/tab-client/a.ts', `import kit from '../page/page-kit.iife.ts?script'`],
    ['a control', 'src/surfaces/popup/a.tsx', `import { x } from '../../ui/controls/x.ts'; <p />`],
    [
      'the store in the library',
      'src/surfaces/library/a.ts',
      `import { x } from '../../store/library.ts'`,
    ],
    ['an import in a comment', 'src/text/a.ts', `// import '../article/detect.ts'`],
    ['a package', 'src/article/a.ts', `import { Readability } from '@mozilla/readability'`],
  ])('%s', (_, path, source) => {
    expect(forbiddenImports(path, source)).toEqual([]);
  });
});

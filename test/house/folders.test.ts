import { describe, expect, test } from 'vitest';
import { filesUnder } from './rules/files-under.ts';
import { crowdedFolders, MOST_FILES, strayTestFolders } from './rules/folder-bounds.ts';

test('no folder of the sources holds more files than one looks through', () => {
  expect(crowdedFolders(filesUnder('src'))).toEqual([]);
});

test('tests stand where what they test stands', () => {
  expect(strayTestFolders(filesUnder('test'), filesUnder('src'))).toEqual([]);
});

describe('the rules', () => {
  const files = (count: number) => Array.from({ length: count }, (_, at) => `src/a/${at}.ts`);

  test('count the files of a folder, and not those of folders in it', () => {
    const deeper = ['src/a/b/c.ts', 'src/a/b/d.ts'];
    expect(crowdedFolders([...files(MOST_FILES), ...deeper])).toEqual([]);
    expect(crowdedFolders([...files(MOST_FILES + 1), ...deeper])).toEqual(['src/a']);
  });

  test('find a folder of tests whose room has moved', () => {
    const sources = ['src/article/subject/topic.ts'];
    const tests = ['test/article/subject/a.test.ts', 'test/article/b.test.ts', 'test/png.ts'];
    expect(strayTestFolders(tests, sources)).toEqual([]);
    expect(strayTestFolders(['test/subject/a.test.ts'], sources)).toEqual(['test/subject']);
  });
});

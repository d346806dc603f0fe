import { expect, test } from 'vitest';
import { filesUnder } from './rules/files-under.ts';
import { vagueNames } from './rules/vague-names.ts';

test('every file name says what is in it', () => {
  expect(vagueNames(filesUnder('src', 'scripts', 'test'))).toEqual([]);
});

test('names that say nothing are found, as files and as folders', () => {
  const vague = [
    'src/utils.ts',
    'src/article/Helper.tsx',
    'src/common/words.ts',
    'scripts/misc.mjs',
  ];
  expect(vagueNames([...vague, 'src/text/words.ts', 'src/common-words.ts'])).toEqual(vague);
});

import { expect, test } from 'vitest';
import { caretAfter } from '../../../src/ui/annotations/keep-caret.ts';

/** The caret is the bar: where it stood, and where it has to stand. */
test.each([
  ['one| two', 'one| two three'],
  ['one two|', 'zero one two|'],
  ['one two| three', 'ONE one two| three'],
  ['one |two', 'one |three'],
  ['|one', '|zero one'],
  ['one|', '|'],
  ['|', '|one'],
  ['aaa|a', 'aaa|aa'],
  ['one two| four', 'one |four'],
])('%s becomes %s', (before, after) => {
  const [old, text] = [before, after].map((one) => one.replace('|', '')) as [string, string];
  expect(caretAfter(old, text, before.indexOf('|'))).toBe(after.indexOf('|'));
});

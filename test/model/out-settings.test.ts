import { expect, test } from 'vitest';
import { DEFAULT_OUT, isBackupDue } from '../../src/model/out-settings.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 27);
const ago = (days: number) => NOW - days * DAY;
const many = (days: number) => Array.from({ length: 6 }, () => ago(days));

test.each([
  ['none yet, and all is new', null, many(3), false],
  ['none yet, and something is old', null, [...many(3), ago(40)], true],
  ['none yet, and hardly anything is kept', null, [ago(40)], false],
  ['one of last week', ago(7), many(400), false],
  ['one of long ago', ago(40), many(400), true],
  // A clock that was wrong and has been set right.
  ['one of the future', ago(-40), many(400), false],
])('%s', (_, lastBackup, created, due) => {
  expect(isBackupDue({ ...DEFAULT_OUT, lastBackup }, created, NOW)).toBe(due);
  expect(isBackupDue({ ...DEFAULT_OUT, lastBackup, reminds: false }, created, NOW)).toBe(false);
});

import '../stand-in/extension.ts';
import { expect, test } from 'vitest';
import { onceADay } from '../../src/background/once-a-day.ts';

const HOUR = 60 * 60 * 1000;
const NOW = 1_800_000_000_000;

test('a worker that is started again and again does it once a day', async () => {
  const done: number[] = [];
  for (const hours of [0, 1, 23, 25, 26, 50])
    await onceADay('swept', async () => done.push(hours), NOW + hours * HOUR);
  expect(done).toEqual([0, 25, 50]);
});

test('what failed, or was stopped, is done again', async () => {
  const failing = onceADay('other', () => Promise.reject(new Error('full')), NOW);
  await expect(failing).rejects.toThrow('full');
  let isDone = false;
  await onceADay('other', async () => (isDone = true), NOW);
  expect(isDone).toBe(true);
});

test('a clock that was ahead keeps nothing from being done', async () => {
  const done: string[] = [];
  await onceADay('clock', async () => done.push('ahead'), NOW + 900 * HOUR);
  await onceADay('clock', async () => done.push('set back'), NOW);
  expect(done).toEqual(['ahead', 'set back']);
});

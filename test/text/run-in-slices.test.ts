import { expect, test } from 'vitest';
import { runInSlices, type Steps } from '../../src/text/run-in-slices.ts';
import { runThrough } from '../../src/text/run-through.ts';

function* asking(promise: Promise<void>, done: string[]): Steps<string> {
  done.push('before');
  yield;
  yield promise;
  done.push('after');
  return 'all';
}

test('work goes on when the promise that it waits for is kept, and not before', async () => {
  const done: string[] = [];
  let resolve = (): void => undefined;
  const promise = new Promise<void>((kept) => {
    resolve = kept;
  });
  const running = runInSlices(asking(promise, done), 1000);
  await new Promise((next) => setTimeout(next));
  expect(done).toEqual(['before']);
  resolve();
  expect(await running).toBe('all');
  expect(done).toEqual(['before', 'after']);
});

test('work whose promise is broken ends with that', async () => {
  const broken = Promise.reject(new Error('no part'));
  await expect(runInSlices(asking(broken, []), 1000)).rejects.toThrow('no part');
});

test('what is done at once says that it cannot wait', () => {
  expect(() => runThrough(asking(Promise.resolve(), []))).toThrow('cannot wait');
});

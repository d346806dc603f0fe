import { expect, test } from 'vitest';
import { within } from '../../../src/messages/sending/timeout.ts';

const never = new Promise<string>(() => undefined);

test('work that is done in time gives its own value', async () => {
  expect(await within(60_000, Promise.resolve('done'), () => 'late')).toBe('done');
});

test('work that fails in time fails', async () => {
  await expect(within(60_000, Promise.reject(new Error('no')), () => 'late')).rejects.toThrow('no');
});

test('work that never ends is given up', async () => {
  expect(await within(1, never, () => 'late')).toBe('late');
});

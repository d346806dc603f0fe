import { expect, test } from 'vitest';
import { fail, succeed } from '../../../src/model/result.ts';
import { UndoStack } from '../../../src/ui/annotations/undo-stack.ts';

const ok = () => Promise.resolve(succeed(null));
const refused = () => Promise.resolve(fail('storeFull'));

test('offers what was removed, and no longer once it is back', async () => {
  const asked: string[] = [];
  const stack = new UndoStack<string>(async (gone) => succeed(asked.push(gone)));
  await stack.remove('a', ok());
  expect([stack.offered.value, stack.last, stack.back.value]).toEqual(['a', 'a', null]);
  await stack.restore('a');
  expect([stack.offered.value, stack.last, stack.back.value]).toEqual([null, null, 'a']);
  expect(asked).toEqual(['a']);
});

test('offers nothing before the removal is stored', async () => {
  const stack = new UndoStack<string>(ok);
  let store = () => {};
  const storing = new Promise<ReturnType<typeof succeed>>((done) => {
    store = () => done(succeed(null));
  });
  const removing = stack.remove('a', storing);
  expect(stack.offered.value).toBeNull();
  store();
  await removing;
  expect(stack.offered.value).toBe('a');
});

test('offers nothing that could not be removed', async () => {
  const stack = new UndoStack<string>(ok);
  expect((await stack.remove('a', refused())).ok).toBe(false);
  expect([stack.offered.value, stack.last]).toEqual([null, null]);
});

test('still offers what could not be had back', async () => {
  const stack = new UndoStack<string>(refused);
  await stack.remove('a', ok());
  expect((await stack.restore('a')).ok).toBe(false);
  expect([stack.offered.value, stack.last, stack.back.value]).toEqual(['a', 'a', null]);
});

test('goes back step by step', async () => {
  const stack = new UndoStack<string>(ok);
  await stack.remove('a', ok());
  await stack.remove('b', ok());
  await stack.restore('b');
  stack.offerLast();
  expect(stack.offered.value).toBe('a');
});

test('what is offered no longer can still be gone back to', async () => {
  const stack = new UndoStack<string>(ok);
  await stack.remove('a', ok());
  stack.dismiss();
  expect([stack.offered.value, stack.last]).toEqual([null, 'a']);
});

test('what is gone for good is neither offered nor kept', async () => {
  const stack = new UndoStack<string>(ok);
  await stack.remove('a', ok());
  stack.clear();
  expect([stack.offered.value, stack.last]).toEqual([null, null]);
});

test('what was had back in another way is offered no longer', async () => {
  const stack = new UndoStack<string>(ok);
  await stack.remove('a', ok());
  await stack.remove('b', ok());
  stack.forget((gone) => gone === 'b');
  stack.offerLast();
  expect([stack.offered.value, stack.last]).toEqual(['a', 'a']);
});

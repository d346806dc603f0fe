import { expect, test } from 'vitest';
import { type Result, succeed } from '../../../src/model/result.ts';
import { NoteDraft } from '../../../src/ui/annotations/note-draft.ts';
import { DraftReader } from '../../../src/ui/notes/draft-reader.ts';

/** A promise, with what resolves it. */
function later<Value>() {
  let answer: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    answer = done;
  });
  return { promise, answer: (value: Value) => answer(value) };
}

const saving = async (): Promise<Result<string>> => succeed('');

test('an older answer that comes after a newer one is not taken', async () => {
  const reader = new DraftReader();
  const [older, newer] = [later<string>(), later<string>()];
  const first = reader.read(
    () => [],
    () => older.promise,
  );
  const second = reader.read(
    () => [],
    () => newer.promise,
  );
  newer.answer('new');
  expect((await second)?.answer).toBe('new');
  older.answer('old');
  expect(await first).toBeNull();
});

test('nothing is asked before what is being written has been answered', async () => {
  const written = later<Result<string>>();
  const draft = new NoteDraft(() => written.promise);
  draft.accept('', draft.sequence);
  draft.edit('mine');
  void draft.flush();
  let hasAsked = false;
  const reading = new DraftReader().read(
    () => [draft],
    async () => {
      hasAsked = true;
      return 'mine';
    },
  );
  await Promise.resolve();
  expect(hasAsked).toBe(false);
  written.answer(succeed('mine'));
  await reading;
  expect(hasAsked).toBe(true);
});

test('an answer takes back no words that were written after it was asked for', async () => {
  const draft = new NoteDraft(async ({ text }) => succeed(text));
  draft.accept('', draft.sequence);
  const asked = later<string>();
  const reading = new DraftReader().read(
    () => [draft],
    () => asked.promise,
  );
  await Promise.resolve();
  await Promise.resolve();
  draft.edit('mine');
  await draft.flush();
  asked.answer('');
  const read = await reading;
  read?.accept(draft, read.answer);
  expect(draft.text.peek()).toBe('mine');
});

test('a note that was begun since takes what the answer has of it', async () => {
  const asked = later<string>();
  const reading = new DraftReader().read(
    () => [],
    () => asked.promise,
  );
  const begun = new NoteDraft(saving);
  asked.answer('kept');
  const read = await reading;
  read?.accept(begun, read.answer);
  expect(begun.text.peek()).toBe('kept');
});

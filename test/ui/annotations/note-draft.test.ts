import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, type Result, succeed } from '../../../src/model/result.ts';
import { NoteDraft } from '../../../src/ui/annotations/note-draft.ts';

let writes: { base: string; text: string; answer: (result: Result<string>) => void }[];
let draft: NoteDraft;

beforeEach(() => {
  vi.useFakeTimers();
  writes = [];
  draft = new NoteDraft(
    (edit) => new Promise((resolve) => writes.push({ ...edit, answer: resolve })),
  );
});
afterEach(() => vi.useRealTimers());

const texts = () => writes.map(({ text }) => text);
const phase = () => draft.state.value.phase;
const loaded = (text = '') => draft.accept(text, draft.sequence);

async function answer(at: number, result?: Result<string>): Promise<void> {
  const text = writes[at]?.text ?? '';
  writes[at]?.answer(result ?? succeed(text));
  await vi.advanceTimersByTimeAsync(0);
}

describe('typing', () => {
  test('is written though it never pauses', async () => {
    loaded();
    for (let letters = 1; letters <= 10; letters++) {
      draft.edit('x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(writes.length).toBeGreaterThan(2);
  });

  test('is saved once the write has resolved, and no sooner', async () => {
    loaded();
    draft.edit('a');
    await vi.advanceTimersByTimeAsync(300);
    expect([texts(), phase()]).toEqual([['a'], 'open']);
    await answer(0);
    expect(phase()).toBe('saved');
  });

  test('that goes on during a write is not told saved', async () => {
    loaded();
    draft.edit('a');
    await vi.advanceTimersByTimeAsync(300);
    draft.edit('ab');
    await answer(0);
    expect([phase(), draft.isDirty]).toEqual(['open', true]);
    await vi.advanceTimersByTimeAsync(300);
    await answer(1);
    expect([texts(), phase(), draft.isDirty]).toEqual([['a', 'ab'], 'saved', false]);
  });

  test('is sent at once by flush, also while a write is under way', () => {
    loaded();
    draft.edit('a');
    void draft.flush();
    draft.edit('ab');
    void draft.flush();
    void draft.flush();
    expect(texts()).toEqual(['a', 'ab']);
  });

  test('that was taken back is written back', async () => {
    loaded('a');
    draft.edit('ab');
    void draft.flush();
    draft.edit('a');
    void draft.flush();
    expect(texts()).toEqual(['ab', 'a']);
  });
});

describe('a write that fails', () => {
  test('says so, keeps the words, and is tried again', async () => {
    loaded('a');
    draft.edit('ab');
    void draft.flush();
    await answer(0, fail('storeFull'));
    expect(draft.state.value).toMatchObject({ phase: 'failed', failure: { code: 'storeFull' } });
    expect([draft.text.value, draft.isDirty]).toEqual(['ab', true]);
    void draft.flush();
    await answer(1);
    expect([texts(), phase(), draft.isDirty]).toEqual([['ab', 'ab'], 'saved', false]);
  });

  test('behind which another was sent loses no words', async () => {
    loaded('mill');
    draft.edit('mill wheel');
    void draft.flush();
    draft.edit('mill wheel turns');
    void draft.flush();
    await answer(0, fail('storeFailed'));
    // The store brought in what the second had more than the first.
    await answer(1, succeed('mill turns'));
    expect(draft.text.value).toContain('wheel');
    await vi.advanceTimersByTimeAsync(300);
    expect(texts().at(-1)).toContain('wheel');
  });

  test('is not told of when a later one has succeeded', async () => {
    loaded();
    draft.edit('a');
    void draft.flush();
    draft.edit('ab');
    void draft.flush();
    await answer(1);
    await answer(0, fail('storeFailed'));
    expect([phase(), draft.isDirty]).toEqual(['saved', false]);
  });
});

describe('what others have written', () => {
  test('is taken over while nothing is being typed', () => {
    loaded('a');
    loaded('from elsewhere');
    expect([draft.text.value, texts()]).toEqual(['from elsewhere', []]);
  });

  test('is brought into what is being typed', async () => {
    loaded('mill');
    draft.edit('mill wheel');
    loaded('The mill');
    expect(draft.text.value).toBe('The mill wheel');
    await vi.advanceTimersByTimeAsync(300);
    expect(writes).toMatchObject([{ base: 'The mill', text: 'The mill wheel' }]);
  });

  test('comes back with a write, and goes into what was typed since', async () => {
    loaded('mill');
    draft.edit('mill wheel');
    void draft.flush();
    draft.edit('mill wheel turns');
    await answer(0, succeed('The mill wheel'));
    expect(draft.text.value).toBe('The mill wheel turns');
    await vi.advanceTimersByTimeAsync(300);
    expect(writes[1]).toMatchObject({ base: 'The mill wheel', text: 'The mill wheel turns' });
  });

  test('a write that is sent during another goes out from what that one holds', () => {
    loaded('mill');
    draft.edit('mill wheel');
    void draft.flush();
    draft.edit('mill');
    void draft.flush();
    expect(writes).toMatchObject([
      { base: 'mill', text: 'mill wheel' },
      { base: 'mill wheel', text: 'mill' },
    ]);
  });

  test('while a write is under way is not taken: its words would come twice', async () => {
    loaded('There:');
    draft.edit('There: wheel');
    void draft.flush();
    draft.edit('There: mill wheel');
    loaded('There: wheel');
    await answer(0);
    expect(draft.text.value).toBe('There: mill wheel');
    await vi.advanceTimersByTimeAsync(300);
    expect(writes[1]).toMatchObject({ base: 'There: wheel', text: 'There: mill wheel' });
  });

  test('does not bring back what was there before a write', async () => {
    loaded('a');
    const before = draft.sequence;
    draft.edit('ab');
    void draft.flush();
    const during = draft.sequence;
    await answer(0);
    draft.accept('a', before);
    draft.accept('a', during);
    expect(draft.text.value).toBe('ab');
  });
});

describe('before the note is known', () => {
  test('nothing is written over it', async () => {
    draft.edit('typed');
    await vi.advanceTimersByTimeAsync(1000);
    expect(texts()).toEqual([]);
  });

  test('what has been typed goes behind it', async () => {
    draft.edit('typed');
    loaded('there');
    await vi.advanceTimersByTimeAsync(300);
    expect(texts()).toEqual(['there\n\ntyped']);
  });

  test('what has been typed is written where there was none', async () => {
    draft.edit('typed');
    await vi.advanceTimersByTimeAsync(1000);
    loaded();
    await vi.advanceTimersByTimeAsync(1000);
    expect(texts()).toEqual(['typed']);
  });
});

import '../../stand-in/extension.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ReadingController } from '../../../src/ui/reading/reading-controller.ts';
import { breakStore, store } from '../../stand-in/background.ts';

test('an answer that was asked for before a change does not take it back', async () => {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const controller = new ReadingController('paper.example', leaving.signal);
  await vi.waitFor(() => expect(controller.isKnown.value).toBe(true), 10_000);
  const old = await store.readingChoices();
  let answer = (): void => undefined;
  const held = new Promise<typeof old>((done) => {
    answer = () => done(old);
  });
  const mend = breakStore({ readingChoices: () => held });
  const asked = controller.refresh();
  await new Promise((done) => setTimeout(done));
  mend();
  controller.set({ theme: 'sepia' });
  await vi.waitFor(async () =>
    expect((await store.readingChoices())?.everywhere?.theme).toBe('sepia'),
  );
  await vi.waitFor(() => expect(controller.settings.value.theme).toBe('sepia'), 10_000);
  answer();
  await asked;
  expect(controller.settings.value.theme).toBe('sepia');
});

test('what waits for the write before it is written when the page is left', async () => {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const controller = new ReadingController('paper.example', leaving.signal);
  await vi.waitFor(() => expect(controller.isKnown.value).toBe(true), 10_000);
  const put = store.putReadingSettings.bind(store);
  // The first never comes to its end, as that of a page that is gone.
  const first = vi.fn((..._: Parameters<typeof put>) => new Promise<never>(() => undefined));
  const mend = breakStore({ putReadingSettings: first });
  controller.set({ focus: 3 });
  await vi.waitFor(() => expect(first).toHaveBeenCalled(), 10_000);
  mend();
  controller.set({ links: false });
  window.dispatchEvent(new Event('pagehide'));
  await vi.waitFor(async () =>
    expect((await store.readingChoices())?.everywhere).toMatchObject({ focus: 3, links: false }),
  );
});

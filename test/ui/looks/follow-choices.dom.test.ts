import '../../stand-in/extension.ts';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/model/reading-settings.ts';
import { followChoices } from '../../../src/ui/looks/follow-choices.ts';
import { FIRST_PAINT } from '../../../src/ui/reading/first-paint.ts';
import { ReadingController } from '../../../src/ui/reading/reading-controller.ts';
import '../../stand-in/background.ts';

const theme = () => document.documentElement.dataset['theme'];

test('a page without an article looks as is chosen in another, and leaves it for the next', async () => {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  followChoices(leaving.signal);
  const reader = new ReadingController('paper.example', leaving.signal);
  reader.set({ theme: 'dark' });
  await expect.poll(theme).toBe('dark');
  expect(localStorage.getItem(FIRST_PAINT)).toContain('dark');
  reader.set({ theme: DEFAULT_READING.theme });
  await expect.poll(theme).toBeUndefined();
});

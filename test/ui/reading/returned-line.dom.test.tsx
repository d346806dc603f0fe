import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/theme/note-field.css';
import '../../../src/ui/reading/reading.css';
import '../../../src/surfaces/reader/reader.css';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReadingButton } from '../../../src/ui/reading/reading-button.tsx';
import { ReadingController } from '../../../src/ui/reading/reading-controller.ts';
import { ReturnedLine } from '../../../src/ui/reading/returned-line.tsx';
import { findings } from '../../stand-in/axe.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readSample } from '../../stand-in/readings.ts';

beforeEach(() => page.viewport(390, 800));
afterEach(() => void vi.useRealTimers());

const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function show() {
  const stay = vi.fn();
  const returned = { isReturned: true, stay, toStart: () => undefined };
  return { root: mount(<ReturnedLine article={open(readSample())} returned={returned} />), stay };
}

test('goes by itself, but not while the focus is in it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { root, stay } = show();
  await userEvent.unhover(root);
  await drawn();
  root.querySelector('button')?.focus();
  vi.advanceTimersByTime(60_000);
  expect(stay).not.toHaveBeenCalled();
  root.querySelector('button')?.blur();
  vi.advanceTimersByTime(60_000);
  expect(stay).toHaveBeenCalled();
});

test('is closed by its button', async () => {
  const { root, stay } = show();
  expect(await findings(root)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  expect(stay).toHaveBeenCalled();
});

test('lies below what is opened from the bar', async () => {
  await page.viewport(390, 640);
  const leaving = new AbortController();
  const reading = new ReadingController('site.example', leaving.signal, false);
  onTestFinished(() => leaving.abort());
  mount(
    <header class="bar">
      <ReadingButton reading={reading} />
    </header>,
  );
  const { root } = show();
  await userEvent.keyboard('a');
  await expect.element(page.getByRole('region', { name: 'Text and colours' })).toBeVisible();
  const { left, top } = (root.querySelector('.returned-line') as Element).getBoundingClientRect();
  const seen = document.elementFromPoint(left + 8, top + 8);
  expect(seen?.closest('.reading-panel')).not.toBeNull();
});

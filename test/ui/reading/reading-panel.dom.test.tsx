import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/reading/faces.css';
import '../../../src/ui/reading/reading.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/surfaces/reader/reader.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_READING, FACES, THEMES } from '../../../src/model/reading-settings.ts';
import { succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { FIRST_PAINT } from '../../../src/ui/reading/first-paint.ts';
import { findings, prefer } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { readSample, withPicture } from '../../stand-in/readings.ts';
import '../../../src/ui/controls/keys-dialog.css';

const root = document.documentElement;

beforeEach(async () => {
  await page.viewport(1280, 900);
  scrollTo(0, 0);
  for (const site of Object.keys((await store.readingChoices())?.sites ?? {}))
    await store.putReadingSettings(site, null);
  await store.putReadingSettings(null, null);
});

const show = (reading = readSample()) => mount(<Reader copy={succeed(reading)} page={null} />);
const button = () => page.getByRole('button', { name: 'Text and colours' });
const radio = (name: string) => page.getByRole('radio', { name });
const slider = (name: string) => page.getByRole('slider', { name });

async function opened(reading = readSample()) {
  const view = show(reading);
  await userEvent.click(button());
  return view;
}

const kept = async () => (await store.readingChoices())?.everywhere ?? DEFAULT_READING;
const sizeOfText = () =>
  Number.parseFloat(getComputedStyle(document.querySelector('.article-body') as Element).fontSize);

describe('what is moved', () => {
  test('is seen in the text at once, and kept at once', async () => {
    await opened();
    const before = sizeOfText();
    await userEvent.fill(slider('Text size'), '150');
    expect(sizeOfText()).toBeCloseTo(before * 1.5, 0);
    await expect.poll(async () => (await kept()).size).toBe(150);
  });

  test('is there in every other view', async () => {
    await opened();
    await userEvent.click(radio('Sepia'));
    expect(root.dataset['theme']).toBe('sepia');
    const other = { ...DEFAULT_READING, theme: 'dark' as const };
    await expect.poll(async () => (await kept()).theme).toBe('sepia');
    // As another surface would.
    const { ask } = await import('../../../src/messages/ask.ts');
    await ask('settings:set-reading', { site: null, settings: other });
    await expect.poll(() => root.dataset['theme']).toBe('dark');
  });

  test('many times in a row ends where it was moved to last', async () => {
    await opened();
    for (const size of [110, 120, 130, 140]) await userEvent.fill(slider('Text size'), `${size}`);
    await expect.poll(async () => (await kept()).size).toBe(140);
    expect(root.style.getPropertyValue('--reading-size')).toBe('1.4');
  });

  test('is left for the first paint of the next page', async () => {
    await opened();
    await userEvent.click(radio('Black'));
    const left = JSON.parse(localStorage.getItem(FIRST_PAINT) ?? '{}');
    expect(left.everywhere.attributes['data-theme']).toBe('black');
  });

  test('leaves the line that is read where it is', async () => {
    const view = show();
    await withPicture(view);
    const line = [...view.querySelectorAll('.article-body p')][6] as HTMLElement;
    scrollTo(0, line.getBoundingClientRect().top + scrollY - 60);
    const before = line.getBoundingClientRect().top;
    for (let at = 0; at < 6; at++) await userEvent.keyboard('+');
    expect(root.style.getPropertyValue('--reading-size')).toBe('1.3');
    await expect.poll(() => Math.abs(line.getBoundingClientRect().top - before)).toBeLessThan(8);
  });
});

describe('only for this site', () => {
  test('leaves all other sites as they were, and goes when it is taken back', async () => {
    const reading = readSample();
    await opened(reading);
    await userEvent.click(page.getByRole('checkbox', { name: 'Only on this site' }));
    await userEvent.click(radio('Sepia'));
    const site = new URL(reading.article.url).host;
    await expect.poll(async () => (await store.readingChoices())?.sites[site]?.theme).toBe('sepia');
    expect((await kept()).theme).toBe('system');
    await userEvent.click(page.getByRole('checkbox', { name: 'Only on this site' }));
    await expect.poll(async () => (await store.readingChoices())?.sites).toEqual({});
    await expect.poll(() => root.dataset['theme']).toBeUndefined();
  });

  test('Reset gives back what was there at first', async () => {
    await opened();
    await userEvent.click(radio('Sepia'));
    await userEvent.fill(slider('Line length'), '80');
    await userEvent.click(page.getByRole('button', { name: 'Reset' }));
    await expect.poll(kept).toEqual(DEFAULT_READING);
    expect(root.dataset['theme']).toBeUndefined();
  });
});

describe('with keys', () => {
  test('A opens, Escape closes and goes no further, the focus comes back', async () => {
    show();
    await userEvent.keyboard('a');
    await expect.element(radio('System')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button()).toHaveFocus();
    expect(document.querySelector('.reading-panel')).toBeNull();
  });

  test('T goes on to the next theme, + and − change the size', async () => {
    show();
    await userEvent.keyboard('tt');
    await expect.poll(() => root.dataset['theme']).toBe('sepia');
    await userEvent.keyboard('++-');
    await expect.poll(() => root.style.getPropertyValue('--reading-size')).toBe('1.05');
  });

  test('a click beside it closes it', async () => {
    const view = await opened();
    await userEvent.click(view.querySelector('h1') as Element);
    expect(document.querySelector('.reading-panel')).toBeNull();
  });
});

test.each(FACES)('set in %s, a line holds 60 to 75 characters', async (face) => {
  await store.putReadingSettings(null, { ...DEFAULT_READING, face });
  const view = show();
  await expect.poll(() => root.style.getPropertyValue('--measure')).not.toBe('');
  await document.fonts.ready;
  const full = [...view.querySelectorAll<HTMLElement>('.article-body p')].filter(
    (line) => line.clientHeight > 80,
  );
  await expect.poll(() => Math.max(...full.map(longestLine))).toBeLessThanOrEqual(75);
  expect(Math.max(...full.map(longestLine))).toBeGreaterThanOrEqual(60);
});

/** Characters in the longest line of a paragraph, as it is drawn. */
function longestLine(paragraph: HTMLElement): number {
  const range = document.createRange();
  const text = paragraph.firstChild as Text;
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { top } = range.getBoundingClientRect();
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

describe.each(['light', 'dark'] as const)(
  'where the browser is %s, axe finds nothing',
  (scheme) => {
    test.each(THEMES)('in the theme %s', async (theme) => {
      await prefer(scheme);
      await store.putReadingSettings(null, { ...DEFAULT_READING, theme });
      const view = await opened();
      await expect.poll(() => root.dataset['theme']).toBe(theme === 'system' ? undefined : theme);
      await expect.element(radio('Light')).toBeVisible();
      expect(await findings(view)).toEqual([]);
      await prefer('light');
    });
  },
);

import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/reading/faces.css';
import '../../../src/ui/reading/reading.css';
import '../../../src/ui/attention/attention.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/pictures/pictures.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/surfaces/reader/reader.css';
import '../../../src/ui/reading/print.css';
import '../../../src/ui/controls/keys-dialog.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import { DEFAULT_READING, type ReadingSettings } from '../../../src/model/reading-settings.ts';
import { succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { findings } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { readingOf, readSample, withPicture } from '../../stand-in/readings.ts';

beforeEach(async () => {
  await page.viewport(1280, 900);
  scrollTo(0, 0);
  await store.putReadingSettings(null, null);
});

const show = (reading = readSample(), quote: string | null = null) =>
  mount(<Reader copy={succeed(reading)} page={null} quote={quote} />);
const set = (changed: Partial<ReadingSettings>) =>
  store.putReadingSettings(null, { ...DEFAULT_READING, ...changed });
const body = (root: Element) => root.querySelector('.article-body') as HTMLElement;
const paragraphs = (root: Element) => [...body(root).querySelectorAll<HTMLElement>('p')];
const top = (element: Element) => element.getBoundingClientRect().top;

describe('the place', () => {
  const WORDS = 'Every part of it was something else first';
  const placeOf = (root: Element) =>
    paragraphs(root).find(({ textContent }) => textContent.includes(WORDS)) as HTMLElement;
  const kept = async ({ article }: Reading) => (await store.readingState(article)).place;

  async function left(reading: Reading): Promise<void> {
    const root = show(reading);
    await withPicture(root);
    scrollTo(0, top(placeOf(root)) + scrollY - 60);
    await expect.poll(async () => (await kept(reading))?.selectors.quote.exact).toContain(WORDS);
    render(null, root);
    scrollTo(0, 0);
  }

  test('is kept as the words at the head of the window, and come back to in another size', async () => {
    const reading = readSample();
    await left(reading);
    await set({ size: 150 });
    const root = show(reading);
    await expect.element(page.getByText('You left off here.')).toBeVisible();
    expect(Math.abs(top(placeOf(root)) - 88)).toBeLessThan(60);
    expect(await findings(root)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Go to the start' }));
    expect(scrollY).toBe(0);
    await expect.poll(() => kept(reading)).toBeNull();
  });

  test('is the same however often it is come back to without reading on', async () => {
    const reading = readSample();
    await left(reading);
    const before = (await kept(reading))?.selectors.quote.exact;
    for (const _ of [1, 2]) {
      const root = show(reading);
      await expect.element(page.getByText('You left off here.')).toBeVisible();
      await new Promise((resolve) => setTimeout(resolve, 900));
      render(null, root);
      scrollTo(0, 0);
      await expect.poll(async () => (await kept(reading))?.selectors.quote.exact).toBe(before);
    }
  });

  const LONG = 'and the wheel went round with the tide, '.repeat(80);
  const longSentences = () => readingOf(`<p>Once, ${LONG}.</p>`.repeat(6));
  const openAgain = async (reading: Reading, root: HTMLElement) => {
    render(null, root);
    scrollTo(0, 0);
    const again = show(reading);
    await expect.element(page.getByText('You left off here.')).toBeVisible();
    return again;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 900));

  test('is the same line at the same height, however long its sentence is', async () => {
    const reading = longSentences();
    let root = show(reading);
    scrollTo(0, 777);
    await expect.poll(() => kept(reading)).not.toBeNull();
    for (const _ of [1, 2, 3]) {
      root = await openAgain(reading, root);
      expect(Math.abs(scrollY - 777)).toBeLessThan(2);
      // Somebody who reads on, and back.
      scrollTo(0, 790);
      await settled();
      scrollTo(0, 777);
      await settled();
    }
  });

  test('stays when what stands over it comes later', async () => {
    const reading = longSentences();
    const root = await (async () => {
      const first = show(reading);
      scrollTo(0, 1500);
      await expect.poll(() => kept(reading)).not.toBeNull();
      return openAgain(reading, first);
    })();
    const place = paragraphs(root)[2] as HTMLElement;
    const before = top(place);
    const late = Object.assign(document.createElement('div'), { style: 'height: 400px' });
    late.style.overflowAnchor = 'none';
    root.style.overflowAnchor = 'none';
    body(root).prepend(late);
    await expect.poll(() => Math.abs(top(place) - before)).toBeLessThan(2);
  });

  test('is kept at the end, too, and forgotten at the start', async () => {
    const reading = longSentences();
    let root = show(reading);
    scrollTo(0, document.documentElement.scrollHeight);
    const end = scrollY;
    await expect.poll(() => kept(reading)).not.toBeNull();
    root = await openAgain(reading, root);
    await expect.poll(() => Math.abs(scrollY - end)).toBeLessThan(2);
    scrollTo(0, 0);
    await expect.poll(() => kept(reading)).toBeNull();
  });

  test('gives way to a quote that the article is opened at', async () => {
    const reading = readSample();
    await left(reading);
    show(reading, 'quote:of another');
    await expect.poll(() => document.querySelector('.bar-left')?.textContent).toMatch(/left/);
    expect(document.querySelector('.returned-line')).toBeNull();
  });
});

describe('the way', () => {
  test('what is left of it is told in minutes, and by a line', async () => {
    const root = show();
    await withPicture(root);
    const line = () => Number(root.querySelector('[role=progressbar]')?.ariaValueNow);
    const words = () => root.querySelector('.bar-left')?.textContent;
    expect(line()).toBe(0);
    expect(words()).toMatch(/^\d+ minutes left$/);
    const last = paragraphs(root).at(-1) as HTMLElement;
    last.scrollIntoView({ block: 'end' });
    await expect.poll(line).toBeGreaterThan(90);
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(words).toBe('Read to the end');
  });

  const NOTES = `<p>Built of elm<sup><a id="r1" href="#n1">1</a></sup> and iron.</p>
    <h2>Notes</h2><ol><li id="n1">Felled in 1901. <a href="#r1">↩</a></li></ol>`;

  test('a footnote stands beside its sign in a wide window', async () => {
    const root = show(readingOf(NOTES));
    const note = () => root.querySelector('.sidenote') as HTMLElement;
    await expect.poll(() => note()?.textContent).toMatch(/^1Felled in 1901\./);
    const sign = body(root).querySelector('sup') as HTMLElement;
    await expect.poll(() => Math.abs(top(note()) - top(sign))).toBeLessThan(24);
    expect(note().getBoundingClientRect().left).toBeGreaterThan(
      body(root).getBoundingClientRect().right,
    );
    expect(await findings(root)).toEqual([]);
  });

  test('in a narrow one it is shown to who comes to its sign by keyboard, until Escape', async () => {
    await page.viewport(700, 800);
    const root = show(readingOf(NOTES));
    await expect.poll(() => root.querySelector('.sidenote')).toBeNull();
    await userEvent.keyboard('{Tab}');
    (body(root).querySelector('sup a') as HTMLElement).focus();
    await expect.element(page.getByRole('note')).toHaveTextContent('Felled in 1901.');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.footnote-slip')).toBeNull();
    expect(root.querySelector('.reader')).not.toBeNull();
  });

  test('a picture is enlarged by click and key, Escape closes it, the focus comes back', async () => {
    const root = show();
    await withPicture(root);
    const picture = page.getByRole('button', { name: /^Enlarge/ }).first();
    await userEvent.click(picture);
    const dialog = document.querySelector('.picture-dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    const caption = root.querySelector('.lead-image figcaption')?.textContent ?? '';
    await expect.element(page.getByRole('dialog').getByText(caption)).toBeVisible();
    expect(await findings(dialog)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('.picture-dialog')).toBeNull();
    await expect.element(picture).toHaveFocus();
    expect(root.querySelector('.reader')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.querySelector('.picture-dialog')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
  });

  test('a wide picture leaves the measure of the text', async () => {
    const root = show();
    await withPicture(root);
    const figure = root.querySelector('.lead-image') as HTMLElement;
    await expect.poll(() => figure.clientWidth).toBeGreaterThan(body(root).clientWidth);
  });
});

describe('attention', () => {
  test.each([1, 3, 5] as const)(
    '%i lines stay lit, and the arrow keys go on by as many',
    async (lines) => {
      await set({ focus: lines });
      const root = show();
      await withPicture(root);
      const shades = () =>
        [...root.querySelectorAll('.shade')].map((one) => one.getBoundingClientRect());
      await expect.poll(() => shades().length).toBe(2);
      const line = Number.parseFloat(getComputedStyle(body(root)).lineHeight);
      const lit = () => (shades()[1] as DOMRect).top - (shades()[0] as DOMRect).bottom;
      await expect.poll(() => Math.abs(lit() - line * lines)).toBeLessThan(2);
      scrollTo(0, 900);
      await expect.poll(() => scrollY).toBeGreaterThan(800);
      const before = scrollY;
      await userEvent.keyboard('{ArrowDown}');
      await expect.poll(() => Math.abs(scrollY - before - line * lines)).toBeLessThan(line);
    },
  );

  test('all paragraphs but the one that is read are dimmed, and can be read all the same', async () => {
    await set({ dims: true });
    const root = show();
    await withPicture(root);
    scrollTo(0, 900);
    const lit = () => body(root).querySelectorAll('[data-read]');
    await expect.poll(() => lit().length).toBe(1);
    const [read] = lit();
    const other = paragraphs(root).find((one) => one !== read && !one.contains(read ?? null));
    const colour = (element: Element) => getComputedStyle(element).color;
    await expect.poll(() => colour(read as Element)).not.toBe(colour(other as Element));
    expect(await findings(root)).toEqual([]);
  });

  test('links look like words, and pictures are gone, while they are off', async () => {
    await set({ links: false, pictures: false });
    const root = show(
      readingOf(
        '<p>A <a href="https://x.example/">mill</a>.</p><figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x"></figure>',
      ),
    );
    const link = body(root).querySelector('a') as HTMLElement;
    await expect.poll(() => getComputedStyle(link).textDecorationLine).toBe('none');
    expect(getComputedStyle(body(root).querySelector('figure') as Element).display).toBe('none');
  });
});

describe('on paper', () => {
  const media = (type: string) =>
    (cdp() as unknown as { send(name: string, options: object): Promise<unknown> }).send(
      'Emulation.setEmulatedMedia',
      { media: type },
    );

  test('the text stands alone, in ink, with its links as notes where that is wished', async () => {
    await set({ theme: 'dark', printsLinks: true });
    const root = show(readingOf('<p>A <a href="https://x.example/mill">mill</a>.</p>'));
    const seen = (selector: string) => root.querySelector(selector)?.getClientRects().length ?? 0;
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
    expect(seen('.printed-links')).toBe(0);
    await media('print');
    try {
      expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
      for (const part of ['.bar', '.reader-side', '.reader-end', '.read-so-far'])
        expect(seen(part), part).toBe(0);
      expect(seen('.article-body')).toBe(1);
      expect(seen('.printed-links')).toBe(1);
      expect(root.querySelector('.printed-links li')?.textContent).toBe('https://x.example/mill');
      const sign = getComputedStyle(body(root).querySelector('a') as Element, '::after');
      expect(sign.content).toContain('counter');
    } finally {
      await media('');
    }
  });
});

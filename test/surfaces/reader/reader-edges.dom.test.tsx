import '../../stand-in/extension.ts';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import arabic from '../../../public/_locales/ar/messages.json' with { type: 'json' };
import german from '../../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../../public/_locales/es/messages.json' with { type: 'json' };
import type { Reading } from '../../../src/model/article.ts';
import { succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { store } from '../../stand-in/background.ts';
import { browserLanguage } from '../../stand-in/extension.ts';
import { mount } from '../../stand-in/mount.ts';
import { readingOf, readSample, withPicture } from '../../stand-in/readings.ts';
import { selectWords } from '../../stand-in/select-words.ts';
import { loadSurfaceStyles } from '../../stand-in/surface-styles.ts';

await loadSurfaceStyles('reader');

beforeEach(async () => {
  await page.viewport(1280, 900);
  scrollTo(0, 0);
});

afterEach(() => {
  Object.assign(browserLanguage, { tag: 'en-GB', texts: english });
  document.documentElement.dir = 'ltr';
});

const show = (reading: Reading) => mount(<Reader copy={succeed(reading)} page={null} />);
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** The lines of an element's words, as they are drawn. */
function lines(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()];
}

const start = (element: Element) => Math.min(...lines(element).map(({ left }) => left));

describe('in the margin', () => {
  const QUOTE = 'The stones lay in the mud';

  async function quoted(words: string): Promise<{ reading: Reading; root: HTMLElement }> {
    const reading = readSample();
    const root = show({
      ...reading,
      article: { ...reading.article, content: `<p>${words} there.</p>` },
    });
    await withPicture(root);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    selectWords(root, words);
    await userEvent.click(button('Save quote'));
    await expect
      .poll(async () => (await store.kept(reading.article)).quotes.length)
      .toBeGreaterThan(0);
    return { reading, root };
  }

  async function lost(words: string): Promise<HTMLElement> {
    const { reading, root } = await quoted(words);
    render(null, root);
    const content = '<p>All of it reads otherwise now: not one thing is as it was.</p>';
    const other = show({ ...reading, article: { ...reading.article, content } });
    await expect.poll(() => other.querySelector('.quote-lost')).not.toBeNull();
    return other;
  }

  const LONG = `${`${QUOTE} on the mill pond, `.repeat(8)}and then some`;

  test.each([QUOTE, LONG])('a quote that is not found can be read whole: %s', async (words) => {
    const root = await lost(words);
    const entry = root.querySelector('.quote-show') as HTMLElement;
    const label = root.querySelector('.quote-lost') as HTMLElement;
    expect(entry.clientWidth).toBeGreaterThan(180);
    expect(entry.scrollHeight).toBeLessThanOrEqual(entry.clientHeight);
    expect(label.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      entry.getBoundingClientRect().bottom,
    );
    expect(start(label)).toBeCloseTo(start(entry), 0);
  });

  test.each(['yellow', 'green', 'violet'] as const)(
    'the words of a %s quote, of its note and of what can be done begin at one edge',
    async (colour) => {
      const { reading, root: before } = await quoted(QUOTE);
      const [quote] = (await store.kept(reading.article)).quotes;
      await store.changeQuotes([quote?.id ?? ''], {
        colour,
        note: { base: '', text: '**set**, and more' },
      });
      render(null, before);
      const content = `<p>${QUOTE} there.</p>`;
      const root = show({ ...reading, article: { ...reading.article, content } });
      await expect.poll(() => root.querySelector('.quote-written .note-act')).not.toBeNull();
      await expect
        .poll(() => root.querySelector('.quote-show')?.getAttribute('data-colour'))
        .toBe(colour);
      const edge = start(root.querySelector('.quote-show') as Element);
      for (const part of ['.quote-written .note-preview', '.quote-written .note-act'])
        expect(start(root.querySelector(part) as Element), part).toBeCloseTo(edge, 0);
    },
  );
});

describe('the outline of many headings', () => {
  const PARTS = Array.from(
    { length: 40 },
    (_, at) =>
      `<h2>Part ${at + 1}</h2>${'<p>It stands by the sea, and nobody has asked it to. </p>'.repeat(6)}`,
  );

  const outline = (root: Element) => root.querySelector('.outline') as HTMLElement;
  const heading = (root: Element, part: number) =>
    [...root.querySelectorAll<HTMLElement>('.article-body h2')][part - 1] as HTMLElement;

  /** Whether the current entry stands in the visible part of the outline. */
  function isSeen(root: Element): boolean {
    const entry = outline(root).querySelector('[aria-current]')?.getBoundingClientRect();
    const seen = outline(root).getBoundingClientRect();
    return entry !== undefined && entry.top >= seen.top && entry.bottom <= seen.bottom;
  }

  const current = (root: Element) => outline(root).querySelector('[aria-current]')?.textContent;

  async function readTo(root: Element, part: number): Promise<void> {
    await expect.poll(() => outline(root)?.querySelectorAll('button').length).toBe(40);
    const top = () => heading(root, part).getBoundingClientRect().top;
    scrollBy(0, top() - 100);
    await expect.poll(() => current(root)).toBe(`Part ${part}`);
    expect(top()).toBeCloseTo(100, -1);
  }

  test('follows what is read, down and up, and moves nothing else', async () => {
    const root = show(readingOf(PARTS.join('')));
    await readTo(root, 38);
    await expect.poll(() => isSeen(root)).toBe(true);
    await readTo(root, 3);
    await expect.poll(() => isSeen(root)).toBe(true);
  });

  test('stays where it is while the reader has the focus in it', async () => {
    const root = show(readingOf(PARTS.join('')));
    await expect.poll(() => outline(root)?.querySelectorAll('button').length).toBe(40);
    outline(root).querySelector('button')?.focus({ preventScroll: true });
    await readTo(root, 38);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(outline(root).scrollTop).toBe(0);
  });
});

describe.each([
  ['de', german],
  ['es', spanish],
  ['ar', arabic],
  ['en', english],
] as const)('what an article is set by, in %s', (tag, texts) => {
  async function opened(width: number): Promise<{ root: HTMLElement; panel: HTMLElement }> {
    Object.assign(browserLanguage, { tag, texts });
    document.documentElement.dir = tag === 'ar' ? 'rtl' : 'ltr';
    await page.viewport(width, 900);
    const root = show(readSample());
    await userEvent.keyboard('a');
    await expect.poll(() => root.querySelector('.reading-panel')).not.toBeNull();
    return { root, panel: root.querySelector('.reading-panel') as HTMLElement };
  }

  const boxes = (panel: Element, parts: string) =>
    [...panel.querySelectorAll(parts)].flatMap(lines);

  test.each([1280, 390])('no words touch others or stand out of it, at %i', async (width) => {
    const { panel } = await opened(width);
    const inner = panel.getBoundingClientRect();
    const words = boxes(panel, '.theme-name, .reading-row > label, .reading-value');
    const sliders = [...panel.querySelectorAll('[type=range]')].map((one) =>
      one.getBoundingClientRect(),
    );
    for (const box of words) {
      expect(box.left).toBeGreaterThanOrEqual(inner.left + 16);
      expect(box.right).toBeLessThanOrEqual(inner.right - 15);
    }
    const parts = [...panel.querySelectorAll('.theme-name, .reading-row > label, .reading-value')];
    const all = [...parts.map((part) => lines(part)), ...sliders.map((box) => [box])];
    for (const [at, some] of all.entries())
      for (const others of all.slice(at + 1))
        for (const one of some)
          for (const other of others) expect(gap(one, other)).toBeGreaterThan(3);
  });

  test('the text beside it is seen whole', async () => {
    const { root, panel } = await opened(1280);
    const body = root.querySelector('.article-body p') as HTMLElement;
    expect(gap(panel.getBoundingClientRect(), body.getBoundingClientRect())).toBeGreaterThan(4);
  });
});

/** How far two boxes stand apart, sideways or one below the other; below 0 where they overlap. */
const gap = (one: DOMRect, other: DOMRect): number =>
  Math.max(
    one.left - other.right,
    other.left - one.right,
    // Lines that follow each other need no room between them.
    one.top >= other.bottom || other.top >= one.bottom ? 8 : -1,
  );

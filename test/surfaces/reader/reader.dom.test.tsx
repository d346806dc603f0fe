import '../../stand-in/extension.ts';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail, succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { readSample, withPicture } from '../../stand-in/readings.ts';
import { rangeOf, selectWords } from '../../stand-in/select-words.ts';
import { loadSurfaceStyles } from '../../stand-in/surface-styles.ts';

await loadSurfaceStyles('reader');

const WIDE = [1280, 900] as const;
const NARROW = [700, 800] as const;

beforeEach(async () => {
  await page.viewport(...WIDE);
  scrollTo(0, 0);
});

const show = (reading = readSample()) => mount(<Reader copy={succeed(reading)} page={null} />);

/** Once listening has begun, and nothing moves the text any more. */
async function settled(root: Element): Promise<void> {
  await withPicture(root);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const button = (name: string) => page.getByRole('button', { name });
const note = () => page.getByRole('textbox', { name: 'Note' });
const bar = (root: Element) => root.querySelector('.bar') as HTMLElement;
const isBarThere = (root: Element) => bar(root).getBoundingClientRect().bottom > 0;

async function quote(root: Element, ...words: string[]) {
  for (const each of words) {
    selectWords(root, each);
    await userEvent.click(button('Save quote'));
    await expect
      .poll(() => [...(CSS.highlights.get('mark-yellow') ?? [])].map(String))
      .toContain(each);
  }
}

test('the document is named after the article', async () => {
  show();
  await expect.poll(() => document.title).toMatch(/^Sennick tide mill/);
});

test.each([WIDE, NARROW, [1600, 1000]] as const)(
  'at %i by %i a line of text holds 60 to 75 characters',
  async (width, height) => {
    await page.viewport(width, height);
    const body = show().querySelector('.article-body') as HTMLElement;
    const lines = body.querySelectorAll('p');
    const full = [...lines].filter((line) => line.clientHeight > 80);
    const longest = Math.max(...full.map(longestLine));
    expect(longest).toBeGreaterThanOrEqual(60);
    expect(longest).toBeLessThanOrEqual(75);
  },
);

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

/** Scrolls as a person does: the wheel tells of itself first. */
function wheelTo(top: number): void {
  document.dispatchEvent(new WheelEvent('wheel', { deltaY: top }));
  scrollTo(0, top);
}

describe('the bar', () => {
  test('stays while nobody scrolls and the text is brought to its place', async () => {
    const root = show();
    await settled(root);
    const isScrolled = new Promise((done) => addEventListener('scroll', done, { once: true }));
    scrollTo(0, 400);
    await isScrolled;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(isBarThere(root)).toBe(true);
  });

  test('leaves when reading starts, and returns on the first move up', async () => {
    const root = show();
    expect(isBarThere(root)).toBe(true);
    await settled(root);
    wheelTo(400);
    await expect.poll(() => isBarThere(root)).toBe(false);
    scrollBy(0, -10);
    await expect.poll(() => isBarThere(root)).toBe(true);
  });

  test('comes when the keyboard does', async () => {
    const root = show();
    await settled(root);
    wheelTo(400);
    await expect.poll(() => isBarThere(root)).toBe(false);
    (button('Back to the page').element() as HTMLElement).focus();
    await expect.poll(() => isBarThere(root)).toBe(true);
  });
});

describe('in a wide window', () => {
  test('each quote stands level with its words', async () => {
    const root = show();
    const words = ['only patience', 'Its floats are of elm'];
    await quote(root, ...words);
    for (const each of words) {
      const seat = page
        .getByRole('button', { name: each, exact: true })
        .element()
        .getBoundingClientRect().top;
      const place = rangeOf(root.querySelector('.article-body') as Element, each);
      expect(Math.abs(seat - place.getBoundingClientRect().top)).toBeLessThan(8);
    }
  });

  test('quotes of one line stand one below the other', async () => {
    const root = show();
    await quote(root, 'It needs no river', 'and no wind', 'only patience');
    const seats = [...root.querySelectorAll('.margin > li')].map((item) =>
      item.getBoundingClientRect(),
    );
    expect(seats).toHaveLength(3);
    for (const [index, seat] of seats.slice(1).entries())
      expect(seat.top).toBeGreaterThanOrEqual((seats[index] as DOMRect).bottom);
  });

  test('a note that grows moves the quote below it', async () => {
    const root = show();
    await quote(root, 'It needs no river', 'only patience');
    await userEvent.click(button('Add note to “It needs no river”'));
    await userEvent.keyboard('one{Enter}two{Enter}three{Enter}four');
    const seats = () =>
      [...root.querySelectorAll('.margin > li')].map((item) => item.getBoundingClientRect());
    await expect.poll(() => (seats()[0] as DOMRect).height).toBeGreaterThan(100);
    await expect
      .poll(() => (seats()[1] as DOMRect).top - (seats()[0] as DOMRect).bottom)
      .toBeGreaterThanOrEqual(0);
  });

  test('N goes back from the preview of the note to its field', async () => {
    const reading = readSample();
    await store.changeNote(reading.article, { text: { base: '', text: '**written**' } });
    show(reading);
    await userEvent.click(button('Preview'));
    await expect.element(note()).not.toBeInTheDocument();
    await userEvent.keyboard('n');
    await expect.element(note()).toHaveFocus();
    await expect.element(note()).toHaveValue('**written**');
  });

  test('the outline leads to a heading, and marks it', async () => {
    show();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await userEvent.click(outline.getByRole('button', { name: /^A question of who owns/ }));
    const heading = page.getByRole('heading', { name: /^A question of who owns/ });
    await expect.element(heading).toBeInViewport();
    await expect
      .element(outline.getByRole('button', { name: /^A question/ }))
      .toHaveAttribute('aria-current', 'location');
  });
});

describe('keys', () => {
  test('N goes to the note, Escape back to the text', async () => {
    const reading = readSample();
    show(reading);
    await expect.element(note()).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(note()).toHaveFocus();
    await userEvent.keyboard('written{Escape}');
    await expect.element(note()).not.toHaveFocus();
    expect(document.activeElement?.className).toBe('article-body');
    await expect.poll(async () => (await store.kept(reading.article)).note?.text).toBe('written');
    await userEvent.keyboard('n');
    await expect.element(note()).toHaveFocus();
  });

  test('O hides and shows the outline', async () => {
    show();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect.element(outline).toBeVisible();
    await userEvent.keyboard('o');
    await expect.element(outline).not.toBeInTheDocument();
    await expect.element(button('Outline')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('o');
    await expect.element(outline).toBeVisible();
  });

  test('? shows the keys, Escape closes them and leads nowhere', async () => {
    show();
    await userEvent.keyboard('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('Escape lets go of selected words first', async () => {
    const root = show();
    selectWords(root, 'only patience');
    await expect.element(button('Save quote')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Save quote')).not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

describe('in a narrow window', () => {
  beforeEach(() => page.viewport(...NARROW));

  test('the note comes when it is asked for, and goes again', async () => {
    show();
    await expect.element(note()).not.toBeInTheDocument();
    await userEvent.click(button('Write a note'));
    await expect.element(note()).toHaveFocus();
    await userEvent.click(button('Close').last());
    await expect.element(note()).not.toBeInTheDocument();
  });

  test('the quotes stand below the text, the outline opens over it', async () => {
    const root = show();
    await quote(root, 'only patience');
    await expect.element(page.getByRole('heading', { name: 'Quotes' })).toBeVisible();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect.element(outline).not.toBeInTheDocument();
    scrollTo(0, 0);
    await userEvent.click(button('Outline'));
    await userEvent.click(outline.getByRole('button', { name: /^Elm from a hedgerow/ }));
    await expect.element(outline).not.toBeInTheDocument();
    expect(document.activeElement?.textContent).toMatch(/^Elm from a hedgerow/);
  });

  test('nothing is wider than a telephone', async () => {
    await page.viewport(320, 640);
    show();
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('a copy that is gone', () => {
  test('leads to the original', async () => {
    mount(<Reader copy={fail('copyGone')} page="https://site.example/story" />);
    await expect.element(page.getByText(/no longer has a clean copy/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Open the original' }))
      .toHaveAttribute('href', 'https://site.example/story');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x', null])(
    'leads nowhere with %s',
    (address) => {
      const root = mount(<Reader copy={fail('copyGone')} page={address} />);
      expect(root.querySelector('a')).toBeNull();
    },
  );
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  test.each([WIDE, NARROW])('at %i by %i', async (width, height) => {
    await prefer(scheme);
    await page.viewport(width, height);
    const root = show();
    await quote(root, 'only patience');
    root.querySelector<HTMLElement>('summary')?.click();
    expect(await findings(root)).toEqual([]);
    await userEvent.keyboard('n');
    expect(await findings(root)).toEqual([]);
  });

  test('in the list of keys, and where the copy is gone', async () => {
    await prefer(scheme);
    const root = show();
    await userEvent.keyboard('?');
    expect(await findings(root)).toEqual([]);
    const gone = <Reader copy={fail('copyGone')} page="https://site.example/story" />;
    expect(await findings(mount(gone))).toEqual([]);
  });
});

test('Escape closes the bar at a quote, and does not leave the reader', async () => {
  const left = vi.spyOn(history, 'back').mockImplementation(() => undefined);
  const root = show();
  await settled(root);
  await quote(root, 'The ash tree was moved');
  await expect.poll(() => root.querySelector('.quote-layer')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('.quote-layer')).toBeNull();
  expect(left).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveBeenCalledOnce();
  left.mockRestore();
});

test('opens at the quote it was asked for', async () => {
  const reading = readSample();
  const first = mount(<Reader copy={succeed(reading)} page={null} />);
  await settled(first);
  await quote(first, 'The ash tree was moved');
  const { quotes } = await store.kept(reading.article);
  render(null, first);
  scrollTo(0, 0);
  mount(<Reader copy={succeed(reading)} page={null} quote={quotes[0]?.id ?? ''} />);
  await expect.poll(() => scrollY).toBeGreaterThan(200);
  expect([...(CSS.highlights.get('mark-shown') ?? [])].map(String)).toEqual([
    'The ash tree was moved',
  ]);
});

test('the article is kept for good where that is wanted, and no longer where not', async () => {
  const reading = readSample();
  mount(<Reader copy={succeed(reading)} page={null} />);
  const annotations = page.getByRole('checkbox', { name: 'Keep this article on this machine' });
  await userEvent.click(annotations);
  const keeps = async () => (await store.kept(reading.article)).keepsCopy;
  await expect.poll(keeps).toBe(true);
  const { key } = await store.kept(reading.article);
  expect((await store.getCopy(key)).article.title).toBe(reading.article.title);
  await userEvent.click(annotations);
  await expect.poll(keeps).toBe(false);
});

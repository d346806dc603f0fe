import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/annotations/quote-layer.css';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoreError } from '../../../src/store/failure.ts';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { breakStore, store } from '../../stand-in/background.ts';
import { drawn } from '../../stand-in/heard.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';
import { rangeOf, selectWords } from '../../stand-in/select-words.ts';

const BODY = `<p>The wheel turned at dawn, and <a href="https://paper.example/b">nobody</a> saw it.</p>
<p>It was made of elm from one hedge.</p><ul><li>First a sluice</li><li>then the stones</li></ul>
<table><tbody><tr><td>left</td><td>right</td></tr></tbody></table>`;

function show() {
  const article = open(readingOf(BODY));
  const root = mount(<ArticleView article={article} />);
  const kept = async () => (await store.kept(article.reading.peek().article)).quotes;
  return { article, root, kept };
}

const named = (name: string | RegExp) => page.getByRole('button', { name });
const painted = (colour: string) => [...(CSS.highlights.get(`mark-${colour}`) ?? [])].map(String);

async function save(root: Element, words: string, button = 'Save quote') {
  selectWords(root, words);
  await userEvent.click(named(button));
  await expect.element(page.getByText('Quote saved.')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.quote-layer')).toBeNull();
}

/** A real click in the middle of words. */
async function clickOn(root: Element, words: string) {
  const box = rangeOf(root, words).getBoundingClientRect();
  const element = rangeOf(root, words).startContainer.parentElement as HTMLElement;
  const at = element.getBoundingClientRect();
  const position = { x: box.left + box.width / 2 - at.left, y: box.top + box.height / 2 - at.top };
  await userEvent.click(element, { position });
}

describe('colours', () => {
  test('a quote is saved in the one that is chosen, and the next one in the same', async () => {
    const { root, kept } = show();
    await save(root, 'turned at dawn', 'Save in blue');
    await expect.poll(() => painted('blue')).toEqual(['turned at dawn']);
    await save(root, 'made of elm');
    expect((await kept()).map(({ colour }) => colour)).toEqual(['blue', 'blue']);
  });

  test('a quote is painted anew, and says which one it has', async () => {
    const { root, kept } = show();
    await save(root, 'turned at dawn', 'Save in yellow');
    await clickOn(root, 'turned at dawn');
    await userEvent.click(named('turned at dawn'));
    await expect.element(named('Highlight in yellow')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(named('Highlight in violet'));
    await expect.poll(() => painted('violet')).toEqual(['turned at dawn']);
    expect(painted('yellow')).toEqual([]);
    expect((await kept())[0]?.colour).toBe('violet');
  });
});

describe('quotes that cross', () => {
  test('stay two, are darker where they do, and each can be picked there', async () => {
    const { root, kept } = show();
    await save(root, 'made of elm from');
    await save(root, 'elm from one hedge');
    expect((await kept()).map(({ text }) => text)).toEqual([
      'made of elm from',
      'elm from one hedge',
    ]);
    await expect
      .poll(() => [...(CSS.highlights.get('mark-crossing') ?? [])].map(String))
      .toEqual(['elm from']);
    await clickOn(root, 'elm from');
    await expect.element(named('made of elm from')).toBeVisible();
    await userEvent.click(named('elm from one hedge'));
    await userEvent.click(named('Remove quote'));
    await expect
      .poll(async () => (await kept()).map(({ text }) => text))
      .toEqual(['made of elm from']);
    await userEvent.click(named('Undo'));
    await expect.poll(async () => (await kept()).length).toBe(2);
  });

  test('where they do not, only the one is meant', async () => {
    const { root } = show();
    await save(root, 'made of elm from');
    await save(root, 'elm from one hedge');
    await clickOn(root, 'one hedge');
    await expect.element(named('elm from one hedge')).toBeVisible();
    await expect.element(named('made of elm from')).not.toBeInTheDocument();
  });
});

describe('a click', () => {
  test('on a quote changes nothing, and one beside it closes what it opened', async () => {
    const { root, kept } = show();
    await save(root, 'made of elm');
    const before = await kept();
    await clickOn(root, 'made of elm');
    await expect.element(named('made of elm')).toBeVisible();
    await clickOn(root, 'one hedge');
    await expect.element(named('made of elm')).not.toBeInTheDocument();
    expect(await kept()).toEqual(before);
  });

  test('that a script made up opens nothing', async () => {
    const { root } = show();
    await save(root, 'made of elm');
    const { left, top } = rangeOf(root, 'made of elm').getBoundingClientRect();
    const at = { clientX: left + 4, clientY: top + 4, bubbles: true };
    root.querySelector('.article-body p')?.dispatchEvent(new MouseEvent('click', at));
    await drawn();
    expect(document.querySelector('.quote-layer')).toBeNull();
  });
});

test.each([
  ['paragraphs', 'saw it', 'It was'],
  ['a list', 'a sluice', 'then'],
  ['a table', 'left', 'right'],
  ['a link', 'dawn', 'saw'],
])('a quote goes across %s', async (_, from, to) => {
  const { root, kept } = show();
  const [start, end] = [rangeOf(root, from), rangeOf(root, to)];
  document
    .getSelection()
    ?.setBaseAndExtent(start.startContainer, start.startOffset, end.endContainer, end.endOffset);
  await userEvent.click(named('Save in yellow'));
  await expect.poll(() => painted('yellow').length).toBe(1);
  expect(painted('yellow')[0]).toMatch(new RegExp(`^${from}[^]*${to}$`));
  expect((await kept()).length).toBe(1);
});

test('a note is written the moment the words are marked', async () => {
  const { root, kept } = show();
  selectWords(root, 'made of elm');
  await userEvent.click(named('Save and write a note'));
  await expect.element(page.getByRole('textbox', { name: 'Note on this quote' })).toHaveFocus();
  await userEvent.keyboard('Which hedge?');
  await expect.poll(async () => (await kept())[0]?.note).toBe('Which hedge?');
});

test('what cannot be written is told, and the words stay', async () => {
  const { root } = show();
  await save(root, 'made of elm');
  const mend = breakStore({
    removeQuotes: () => Promise.reject(new StoreError('storeFull', 'made to fail')),
  });
  onTestFinished(() => void mend());
  await clickOn(root, 'made of elm');
  await userEvent.click(named('made of elm'));
  await userEvent.click(named('Remove quote'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left');
  expect(painted('yellow').concat(painted('violet'), painted('blue'))).toEqual(['made of elm']);
});

test.each(['light', 'dark'] as const)('axe finds nothing in it, %s', async (scheme) => {
  await prefer(scheme);
  const { root } = show();
  selectWords(root, 'made of elm');
  await expect.element(named('Save quote')).toBeVisible();
  expect(await findings(root)).toEqual([]);
  await userEvent.click(named('Save and write a note'));
  await expect.element(page.getByRole('textbox', { name: 'Note on this quote' })).toBeVisible();
  expect(await findings(root)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await clickOn(root, 'made of elm');
  await expect.element(named('made of elm')).toBeVisible();
  expect(await findings(root)).toEqual([]);
});

test('the bar comes to the words, not to the middle of their paragraphs', async () => {
  await page.viewport(1200, 900);
  const words = 'The wheel turned at dawn and nobody saw it. '.repeat(12);
  const root = mount(
    <ArticleView article={open(readingOf(`<p>${words}</p><p>Short end. ${words}</p>`))} />,
  );
  root.style.paddingTop = '200px';
  const range = document.createRange();
  const texts = [...root.querySelectorAll('.article-body p')].map((p) => p.firstChild as Text);
  const [first, second] = texts as [Text, Text];
  range.setStart(first, first.length - 12);
  range.setEnd(second, 10);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  await expect.poll(() => root.querySelector('.quote-layer')).not.toBeNull();
  const start = range.getClientRects()[0] as DOMRect;
  const middle = (box: DOMRect) => box.left + box.width / 2;
  const bar = () => root.querySelector('.quote-layer')?.getBoundingClientRect() as DOMRect;
  await expect.poll(() => Math.abs(middle(bar()) - middle(start))).toBeLessThan(2);
});

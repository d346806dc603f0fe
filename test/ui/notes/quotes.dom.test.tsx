import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/ui/hiding/hiding.css';
import '../../../src/ui/annotations/quote-layer.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/pictures/pictures.css';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ask } from '../../../src/messages/ask.ts';
import { StoreError } from '../../../src/store/failure.ts';
import { showRange } from '../../../src/ui/annotations/paint-quotes.ts';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import type { OpenArticle } from '../../../src/ui/article/open-article.ts';
import { QuoteList } from '../../../src/ui/notes/quote-list.tsx';
import { breakStore, store } from '../../stand-in/background.ts';
import { selectAndDraw } from '../../stand-in/heard.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf, readSample } from '../../stand-in/readings.ts';
import { selectWords } from '../../stand-in/select-words.ts';

const save = () => page.getByRole('button', { name: 'Save quote' });
const painted = () => [...(CSS.highlights.get('mark-yellow') ?? [])].map(String);
const kept = async ({ reading }: OpenArticle) =>
  (await store.kept(reading.peek().article)).quotes.map(({ text }) => text);

function show(article = open(readSample())) {
  const root = mount(
    <>
      <ArticleView article={article} />
      <QuoteList article={article} show={showRange} />
    </>,
  );
  return { article, root };
}

async function showWithQuotes(...words: string[]) {
  const { article, root } = show();
  for (const each of words) {
    selectWords(root, each);
    await userEvent.click(save());
    await expect.poll(painted).toContain(each);
    await userEvent.keyboard('{Escape}');
  }
  return { article, root };
}

const MILL = 'only patience';
const WHEEL = 'a young ash tree';

describe('selected words', () => {
  test('are kept and painted by the button that comes to them', async () => {
    const { article, root } = show();
    await expect.element(save()).not.toBeInTheDocument();
    selectWords(root, MILL);
    await userEvent.click(save());
    await expect.poll(painted).toEqual([MILL]);
    expect(await kept(article)).toEqual([MILL]);
    await expect.element(save()).not.toBeInTheDocument();
  });

  test('are kept by the key Q', async () => {
    const { article, root } = show();
    selectWords(root, MILL);
    await expect.element(save()).toBeVisible();
    await userEvent.keyboard('q');
    await expect.poll(() => kept(article)).toEqual([MILL]);
  });

  test('are offered to be kept once the mouse has let them go', async () => {
    const { root } = show();
    const paragraph = root.querySelector('.article-body p') as HTMLElement;
    selectWords(root, WHEEL);
    await expect.element(save()).toBeVisible();
    paragraph.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    selectWords(root, MILL);
    await expect.element(save()).not.toBeInTheDocument();
    paragraph.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await expect.element(save()).toBeVisible();
  });

  test('outside of the text are not offered', async () => {
    const { root } = show();
    await selectAndDraw(() => selectWords(root, 'Volunteers spent nine winters'));
    await expect.element(save()).not.toBeInTheDocument();
  });

  test('that reach out of the text are kept as far as they are of it', async () => {
    const article = open(readingOf('<p>The only words.</p>'));
    const { root } = show(article);
    document.getSelection()?.selectAllChildren(root);
    await userEvent.click(save());
    await expect.poll(painted).toEqual(['The only words.']);
  });

  test('that could not be kept are still selected, and it says why', async () => {
    const { root } = show();
    const mend = breakStore({
      addQuote: () => Promise.reject(new StoreError('storeFull', 'made to fail')),
    });
    onTestFinished(() => void mend());
    selectWords(root, MILL);
    await userEvent.click(save());
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left');
    expect(String(document.getSelection())).toBe(MILL);
  });

  test('have their button in the window, wherever they stand', async () => {
    const { root } = show();
    for (const words of [MILL, 'The ash tree was moved']) {
      selectWords(root, words);
      await expect.element(save()).toBeInViewport();
    }
  });
});

describe('the list', () => {
  test('says how to begin where there is no quote', async () => {
    show();
    await expect.element(page.getByText(/Select words in the article and press Q/)).toBeVisible();
  });

  test('holds the quotes in the order of the text', async () => {
    await showWithQuotes(WHEEL, MILL);
    const names = page.getByRole('listitem').getByTitle('Show in the article').elements();
    expect(names.map(({ textContent }) => textContent)).toEqual([MILL, WHEEL]);
  });

  test('leads to the place of a quote', async () => {
    await showWithQuotes('The ash tree was moved');
    scrollTo(0, 0);
    await userEvent.click(
      page.getByRole('button', { name: 'The ash tree was moved', exact: true }),
    );
    const shown = [...(CSS.highlights.get('mark-shown') ?? [])] as Range[];
    expect(shown.map(String)).toEqual(['The ash tree was moved']);
    const { top, bottom } = (shown[0] as Range).getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).toBe(true);
  });

  test('removes a quote, and brings it back from the same place by the keyboard', async () => {
    const { article } = await showWithQuotes(MILL, WHEEL);
    await userEvent.click(page.getByRole('button', { name: 'Remove quote' }).first());
    await expect.poll(() => kept(article)).toEqual([WHEEL]);
    await expect.poll(painted).toEqual([WHEEL]);
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => kept(article)).toEqual([MILL, WHEEL]);
    await expect.poll(painted).toEqual([MILL, WHEEL]);
  });

  test('has what was removed in another view brought back, too', async () => {
    const { article } = await showWithQuotes(MILL, WHEEL);
    const { quotes } = await store.kept(article.reading.peek().article);
    const mill = quotes.find(({ text }) => text === MILL);
    await ask('quotes:remove', { ids: [mill?.id ?? ''] });
    await expect.poll(painted).toEqual([WHEEL]);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => kept(article)).toContain(MILL);
  });

  test('takes over what another surface has kept', async () => {
    const { article, root } = show();
    const other = open(article.reading.peek());
    const { describe: selectorsOf } = await import('../../../src/annotations/describe.ts');
    const body = root.querySelector('.article-body') as HTMLElement;
    selectWords(root, MILL);
    const range = document.getSelection()?.getRangeAt(0) as Range;
    await other.annotations.addQuote({
      text: MILL,
      selectors: selectorsOf(body, range),
      basis: 'article',
      colour: 'yellow',
    });
    await expect.element(page.getByTitle('Show in the article')).toHaveTextContent(MILL);
  });

  test('keeps a quote whose words are gone in a tray, and paints it once they are back', async () => {
    const { article } = await showWithQuotes(MILL);
    const reading = article.reading.peek();
    const content = '<p>Something else altogether now stands here.</p>';
    article.take({ ...reading, article: { ...reading.article, content } });
    const tray = page.getByRole('heading', { name: 'Not found on this page today' });
    await expect.element(tray).toBeVisible();
    await expect.element(page.getByText(MILL, { exact: true })).toBeVisible();
    expect(painted()).toEqual([]);
    article.take(reading);
    await expect.poll(painted).toEqual([MILL]);
    await expect.element(tray).not.toBeInTheDocument();
  });

  test('tells of words of the page outside of the article as what they are', async () => {
    const { article } = await showWithQuotes(MILL);
    const exact = 'Subscribe to the harbour letter';
    await article.annotations.addQuote({
      text: exact,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 5, end: 5 + exact.length },
      },
      basis: 'page',
      colour: 'yellow',
    });
    const list = page.getByRole('region', { name: 'Not found in the article’s text' });
    await expect.element(list).toHaveTextContent(exact);
    await expect.element(list).not.toHaveTextContent(MILL);
    await expect.element(page.getByText('Not found on this page today')).not.toBeInTheDocument();
  });

  test('leads to words of the summary, which were quoted on the page', async () => {
    const { article } = await showWithQuotes();
    const exact = 'the harbour board must now decide';
    await article.annotations.addQuote({
      text: exact,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 90, end: 90 + exact.length },
      },
      basis: 'page',
      colour: 'yellow',
    });
    await expect.poll(painted).toEqual([exact]);
    await expect.element(page.getByTitle('Show in the article')).toBeEnabled();
  });

  test('has the order of the text, wherever the offsets of a quote count', async () => {
    const { article } = await showWithQuotes(WHEEL);
    // As on the page itself, where far more stands before the text.
    await article.annotations.addQuote({
      text: MILL,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact: MILL, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 90_000, end: 90_013 },
      },
      basis: 'page',
      colour: 'yellow',
    });
    const shown = () =>
      [...document.querySelectorAll('.quote-show')].map((button) => button.textContent);
    await expect.poll(shown).toEqual([MILL, WHEEL]);
  });
});

test('a quote is found again when something is put back before it', async () => {
  const { article } = await showWithQuotes('It stands by the gate');
  const promo = article.reading.peek().removals.find(({ kind }) => kind === 'inline-promo');
  article.setBack([promo?.id ?? ''], true);
  await expect.element(page.getByText('The causeway walk that floods twice')).toBeVisible();
  await expect.poll(painted).toEqual(['It stands by the gate']);
});

test('a link to a quote is copied, and opens the page at its words', async () => {
  const copied: string[] = [];
  const write = navigator.clipboard.writeText;
  navigator.clipboard.writeText = async (text) => void copied.push(text);
  onTestFinished(() => {
    navigator.clipboard.writeText = write;
  });
  const { article } = await showWithQuotes(MILL);
  await userEvent.click(page.getByRole('button', { name: 'Copy link to this quote' }));
  await expect.element(page.getByText('Link copied.')).toBeInTheDocument();
  const { url } = article.reading.peek().article;
  expect(copied).toEqual([`${url}#:~:text=only%20patience`]);
});

test('a link is copied where the newer clipboard refuses', async () => {
  refuseClipboard();
  const copied: string[] = [];
  const hear = ({ clipboardData }: ClipboardEvent) => {
    if (!clipboardData) return;
    const set = clipboardData.setData.bind(clipboardData);
    clipboardData.setData = (type, text) => {
      copied.push(text);
      set(type, text);
    };
  };
  addEventListener('copy', hear, { capture: true });
  onTestFinished(() => removeEventListener('copy', hear, { capture: true }));
  const { article } = await showWithQuotes(MILL);
  await userEvent.click(page.getByRole('button', { name: 'Copy link to this quote' }));
  await expect.element(page.getByText('Link copied.')).toBeInTheDocument();
  const { url } = article.reading.peek().article;
  expect(copied).toEqual([`${url}#:~:text=only%20patience`]);
});

test('a link that cannot be copied is told', async () => {
  refuseClipboard();
  const { execCommand } = document;
  document.execCommand = () => false;
  onTestFinished(() => {
    document.execCommand = execCommand;
  });
  await showWithQuotes(MILL);
  await userEvent.click(page.getByRole('button', { name: 'Copy link to this quote' }));
  await expect.element(page.getByText('The link could not be copied.')).toBeVisible();
});

function refuseClipboard() {
  const write = navigator.clipboard.writeText;
  navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed.'));
  onTestFinished(() => {
    navigator.clipboard.writeText = write;
  });
}

describe('by keys alone, on a quote in the list,', () => {
  const words = () => page.getByRole('button', { name: MILL, exact: true });
  const onQuote = async () => {
    const shown = await showWithQuotes(MILL);
    (words().element() as HTMLElement).focus();
    return shown;
  };
  const quote = (article: OpenArticle) => article.annotations.quotes.peek()[0];

  test.each([
    ['2', 'green'],
    ['5', 'violet'],
  ])('%s makes it %s, says so, and leaves the focus', async (key, colour) => {
    const { article } = await onQuote();
    await userEvent.keyboard(key);
    await expect.poll(() => quote(article)?.colour).toBe(colour);
    await expect.element(page.getByText('Colour changed.')).toBeInTheDocument();
    await expect.element(words()).toHaveFocus();
  });

  test('e writes a note, Escape leads back to it, and e goes on', async () => {
    const { article } = await onQuote();
    await userEvent.keyboard('e');
    const field = page.getByRole('textbox', { name: `Note on “${MILL}”` });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('a remark{Escape}');
    await expect.element(words()).toHaveFocus();
    await userEvent.keyboard('e');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('!{Escape}');
    await expect.poll(() => quote(article)?.note).toContain('!');
  });

  test('c copies it with its source', async () => {
    await onQuote();
    const written: string[] = [];
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = async (text) => void written.push(text);
    onTestFinished(() => void Object.assign(navigator.clipboard, { writeText }));
    await userEvent.keyboard('c');
    await expect.poll(() => written.join()).toContain(`“${MILL}”`);
    expect(written.join()).toContain('Sennick tide mill grinds');
  });

  test('Delete removes it, with the way back in reach', async () => {
    const { article } = await onQuote();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => article.annotations.quotes.value.length).toBe(0);
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  });

  test('letters that are typed into its note are letters', async () => {
    const { article } = await onQuote();
    await userEvent.keyboard('e');
    await userEvent.keyboard('c2{Backspace}{Delete}');
    await expect.poll(() => quote(article)?.note).toBe('c');
    expect(quote(article)?.colour).toBe('yellow');
  });
});

test('the bar of a quote keeps the focus when the quote is removed by key', async () => {
  const { article } = await showWithQuotes(MILL);
  article.controller.open(article.annotations.quotes.peek()[0]?.id ?? '');
  const bar = page.getByRole('group', { name: 'Quote' });
  const removal = bar.getByRole('button', { name: 'Remove quote' });
  await expect.element(removal).toBeVisible();
  (removal.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(bar.getByRole('button', { name: 'Undo' })).toHaveFocus();
});

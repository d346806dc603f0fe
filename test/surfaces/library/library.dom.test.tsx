import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/annotations/swatches.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/ui/controls/keys-dialog.css';
import '../../../src/surfaces/library/library.css';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoreError } from '../../../src/store/failure.ts';
import { type Library, openLibrary } from '../../../src/store/library.ts';
import { LibraryController } from '../../../src/surfaces/library/library-controller.ts';
import { LibraryView } from '../../../src/surfaces/library/library-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { breakStore, openOfThisRun, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { header, quoteIn, reading, written } from '../../store/sample.ts';

const HOME = location.pathname + location.search;

beforeEach(async () => {
  await page.viewport(1100, 900);
  history.replaceState(null, '', location.pathname);
  const library = openLibrary(openOfThisRun);
  for await (const piece of library.quotes(100))
    if (piece.length > 0) await store.removeQuotes(piece.map(({ id }) => id));
  await store.removeNotes((await library.notes()).map(({ key }) => key));
  await store.emptyRemoved();
});
afterEach(() => history.replaceState(null, '', HOME));

/** The library page, once all is read; at an address with this query. */
async function show(query = '', library: Library = openLibrary(openOfThisRun)) {
  history.replaceState(null, '', location.pathname + query);
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const controller = new LibraryController(library, leaving.signal);
  const root = mount(<LibraryView controller={controller} />);
  await vi.waitFor(
    () => expect(['ready', 'failed']).toContain(controller.shelves.phase.value),
    10_000,
  );
  return { controller, root };
}

/** Three quotes in two articles, and a note. */
async function fill() {
  const mill = await store.addQuote(quoteIn('mill', 'The wheel turns again', 10, 20));
  await store.addQuote(quoteIn('mill', 'Flour was coarse and grey', 30, 40));
  await store.changeNote(header('mill'), written('Go there in spring'));
  const lamps = await store.addQuote({
    ...quoteIn('lamps', 'Lamps went out', 1, 9),
    colour: 'blue',
  });
  await store.changeQuotes([lamps.id], { addTags: ['night'] });
  return { mill, lamps };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const lines = (root: Element) =>
  [...root.querySelectorAll('.entry')].map(
    (line) => line.querySelector('h2, blockquote, p')?.textContent,
  );
const quotes = (root: Element) =>
  [...root.querySelectorAll('.entry-quote')].map((line) => line.textContent?.replace(/^\w+: /, ''));
const focused = () => document.activeElement as HTMLElement;
const count = () => page.getByText(/ in \d+ articles?/);

describe('the list', () => {
  test('has each article with its note and its quotes in their place, the newest first', async () => {
    await fill();
    const { root } = await show();
    expect(lines(root)).toEqual([
      'lamps',
      'Blue: Lamps went out',
      'mill',
      'Go there in spring',
      'Yellow: The wheel turns again',
      'Yellow: Flour was coarse and grey',
    ]);
    await expect.element(count()).toHaveTextContent('4 quotes and notes in 2 articles');
    await expect.element(page.getByTitle('Show all with the tag “night”')).toBeVisible();
  });

  test('has the newest before it knows of the others', async () => {
    const { lamps } = await fill();
    const library = openLibrary(openOfThisRun);
    await store.removeQuotes([lamps.id]);
    let goOn = () => {};
    const waiting = new Promise<void>((done) => {
      goOn = done;
    });
    const slow = { ...library, articles: () => waiting.then(() => library.articles()) };
    const shown = show('', slow);
    await expect.element(page.getByText('The wheel turns again')).toBeVisible();
    expect(page.getByText('Lamps went out').elements()).toEqual([]);
    goOn();
    await shown;
    await expect.element(button('Bin (1)')).toBeVisible();
  });

  test('follows what is kept elsewhere', async () => {
    await fill();
    const { root } = await show();
    const { ask } = await import('../../../src/messages/ask.ts');
    await ask('quote:add', quoteIn('lamps', 'Stars came back', 20, 30));
    await vi.waitFor(() => expect(quotes(root)).toContain('Stars came back'), 10_000);
  });

  test('draws of a long one only what the window shows, and tells how long it is', async () => {
    for (let at = 0; at < 60; at++)
      await store.addQuote(quoteIn('mill', `Quote ${at}`, at, at + 1));
    const { root } = await show();
    expect(root.querySelectorAll('.entry').length).toBeLessThan(40);
    const grid = page.getByRole('grid', { name: 'Quotes and notes' });
    await expect.element(grid).toHaveAttribute('aria-rowcount', '61');
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.element(page.getByText('Quote 59')).toBeVisible();
    expect(root.querySelector('[aria-rowindex="61"]')?.textContent).toContain('Quote 59');
  });

  test('leads to the quote on its page, and in the clean copy where there is one', async () => {
    const { mill } = await fill();
    await store.putCopy(reading('mill', 'The text.'));
    await show();
    await userEvent.hover(page.getByText('The wheel turns again'));
    const live = page.getByRole('link', { name: 'Open the page at this quote' });
    await expect
      .element(live)
      .toHaveAttribute('href', 'https://example.com/mill#:~:text=The%20wheel%20turns%20again');
    const copy = page.getByRole('link', { name: 'Open the kept copy at this quote' });
    const href = copy.element().getAttribute('href') ?? '';
    expect(new URL(href).searchParams.get('quote')).toBe(mill.id);
    expect(new URL(href).searchParams.get('key')).toBe(mill.key);
  });

  test('says how to begin where nothing was ever kept', async () => {
    await show();
    await expect.element(page.getByText('Your library is empty.')).toBeVisible();
    // There is nothing to be taken out of it.
    await expect
      .element(page.getByRole('button', { name: /^(Export|Copy all)/ }))
      .not.toBeInTheDocument();
    await expect.element(button(/Yellow/)).not.toBeInTheDocument();
  });

  test('says what to do where the store cannot be read, and reads it again', async () => {
    await fill();
    let isBroken = true;
    const library = openLibrary(openOfThisRun);
    const broken = {
      ...library,
      articles: () => (isBroken ? Promise.reject(new Error('no')) : library.articles()),
    };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await show('', broken);
    await expect.element(page.getByText(/could not read its storage/)).toBeVisible();
    isBroken = false;
    await userEvent.click(button('Try again'));
    await expect.element(page.getByText('Lamps went out')).toBeVisible();
  });
});

describe('the search', () => {
  test('shows what was found with its words marked, and puts them in the address', async () => {
    await fill();
    const { root } = await show();
    await userEvent.keyboard('/');
    await userEvent.keyboard('flou');
    await expect.element(page.getByText('The wheel turns again')).not.toBeInTheDocument();
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Flour']);
    await vi.waitFor(() => expect(location.search).toBe('?q=flou'), 10_000);
  });

  test('is there again after a reload, and goes by Back', async () => {
    await fill();
    const { root } = await show('?q=lamps');
    expect(quotes(root)).toEqual(['Lamps went out']);
    await userEvent.click(button('Show everything'));
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(3), 10_000);
    history.back();
    await vi.waitFor(() => expect(quotes(root)).toEqual(['Lamps went out']), 10_000);
  });

  test('finds what stands in the text of a clean copy, and shows a piece of it', async () => {
    await fill();
    await store.putCopy(reading('mill', 'Down at the harbour wall.'));
    const { root } = await show('?q=harbour');
    expect(root.querySelector('.entry-snippet')?.textContent).toBe(
      'In the text: Down at the harbour wall.',
    );
  });

  test('finds what is spelt alike where nothing else is found, and says so', async () => {
    await fill();
    const { root } = await show('?q=whael');
    expect(quotes(root)).toEqual(['The wheel turns again']);
    await expect.element(count()).toHaveTextContent('spelt alike');
  });

  test('says that nothing matches, and leads back to everything', async () => {
    await fill();
    await show('?q=xylophone');
    await expect.element(page.getByText('Nothing here matches what you asked for.')).toBeVisible();
    await userEvent.click(page.getByRole('main').getByRole('button', { name: 'Show everything' }));
    await expect.element(page.getByText('Lamps went out')).toBeVisible();
  });
});

describe('filters', () => {
  test('by tag and colour, with counts; pressed again they leave', async () => {
    await fill();
    const { root } = await show();
    await userEvent.click(button('night 1'));
    await vi.waitFor(() => expect(quotes(root)).toEqual(['Lamps went out']), 10_000);
    expect(location.search).toBe('?tag=night');
    await expect.element(button('Yellow 0')).toBeVisible();
    await userEvent.click(button('night 1'));
    await userEvent.click(button('Yellow 2'));
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(2), 10_000);
  });

  test('order by title', async () => {
    await fill();
    const { root } = await show();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Order' }), 'Oldest first');
    await vi.waitFor(() => expect(lines(root)[0]).toBe('mill'), 10_000);
  });
});

describe('keys', () => {
  test('move through the lines, and take the focus with them', async () => {
    await fill();
    await show();
    const isOn = (row: string) =>
      vi.waitFor(() => expect(focused().getAttribute('aria-rowindex')).toBe(row), 10_000);
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}');
    await isOn('1');
    await userEvent.keyboard('{ArrowDown}');
    await isOn('2');
    expect(focused().textContent).toContain('Lamps went out');
    await userEvent.keyboard('{End}');
    await isOn('6');
    await userEvent.keyboard('{ArrowUp}');
    await isOn('5');
    await userEvent.keyboard('{Home}');
    await isOn('1');
  });

  test('reach the last of many lines that are not drawn', async () => {
    for (let at = 0; at < 60; at++)
      await store.addQuote(quoteIn('mill', `Quote ${at}`, at, at + 1));
    await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{End}');
    await vi.waitFor(() => expect(focused().textContent).toContain('Quote 59'), 10_000);
    await expect.element(page.getByText('Quote 59')).toBeInViewport();
  });

  test('pressed again and again, Delete takes one at a time, and each comes back', async () => {
    await fill();
    const { root } = await show();
    await userEvent.click(page.getByRole('searchbox'));
    // The last line is the last quote of the older article.
    await userEvent.keyboard('{ArrowDown}{End}{Delete}');
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(2), 10_000);
    await vi.waitFor(
      () => expect(focused().textContent).toContain('The wheel turns again'),
      10_000,
    );
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(quotes(root)).toEqual(['Lamps went out']), 5000);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(2), 5000);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(3), 5000);
  });

  test('on an article, Delete first shows what would go', async () => {
    await fill();
    const { root, controller } = await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await vi.waitFor(() => expect(controller.selected.value.size).toBe(1), 10_000);
    expect(quotes(root)).toHaveLength(3);
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(quotes(root)).toHaveLength(2), 10_000);
  });

  test('enter the list from nowhere', async () => {
    await fill();
    await show();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(focused().role).toBe('row'), 10_000);
  });

  test('delete a quote, bring the focus to the next, and the way back', async () => {
    await fill();
    const { root } = await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    await expect.element(page.getByText('1 deleted')).toBeVisible();
    expect(quotes(root)).not.toContain('Lamps went out');
    await vi.waitFor(() => expect(focused().role).toBe('row'), 10_000);
    await userEvent.click(button('Undo'));
    await vi.waitFor(() => expect(quotes(root)).toContain('Lamps went out'), 10_000);
    await expect.element(page.getByText('1 deleted')).not.toBeInTheDocument();
  });

  test('undo a delete', async () => {
    await fill();
    const { root } = await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    await expect.element(page.getByText('1 deleted')).toBeVisible();
    await vi.waitFor(() => expect(focused().role).toBe('row'), 10_000);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(quotes(root)).toContain('Lamps went out'), 10_000);
    await expect.element(page.getByText('1 deleted')).not.toBeInTheDocument();
  });

  test('are listed', async () => {
    await show();
    await userEvent.keyboard('?');
    await expect.element(page.getByText('Select several in a row')).toBeVisible();
  });
});

describe('several at once', () => {
  /** Selects both quotes of the mill: the first by a click, those down to the last with Shift. */
  async function selectMill() {
    await page.getByRole('checkbox', { name: 'Select this quote' }).nth(1).click();
    await page
      .getByRole('checkbox', { name: 'Select this quote' })
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await expect.element(page.getByText('2 selected')).toBeVisible();
  }

  const stored = async () => (await store.kept(header('mill'))).quotes;

  test('get a colour and a tag', async () => {
    await fill();
    await show();
    await selectMill();
    const bar = page.getByRole('toolbar');
    await userEvent.click(bar.getByRole('button', { name: 'Highlight in pink' }));
    await userEvent.fill(bar.getByRole('combobox', { name: 'Add tag' }), 'water');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(async () =>
      expect((await stored()).map(({ colour, tags }) => [colour, ...tags])).toEqual([
        ['pink', 'water'],
        ['pink', 'water'],
      ]),
    );
    await expect.element(button('Remove tag water')).toBeVisible();
  });

  test('get tags by the commas of any script, and are offered those there are', async () => {
    await fill();
    await show();
    await selectMill();
    const field = page.getByRole('toolbar').getByRole('combobox', { name: 'Add tag' });
    await userEvent.fill(field, '水、风،mill');
    await expect.element(button('Remove tag 水')).toBeVisible();
    await expect.element(button('Remove tag 风')).toBeVisible();
    await userEvent.fill(field, 'ni');
    const option = page.getByRole('option', { name: 'night' });
    await expect.element(option).toBeVisible();
    // Below the bar the window ends.
    await expect.element(option).toBeInViewport();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(async () =>
      expect((await stored()).map(({ tags }) => tags)).toEqual([
        ['水', '风', 'night'],
        ['水', '风', 'night'],
      ]),
    );
  });

  test('keep a tag in the field that could not be kept, and it says why', async () => {
    await fill();
    await show();
    onTestFinished(
      breakStore({ changeQuotes: () => Promise.reject(new StoreError('storeFull', '')) }),
    );
    await selectMill();
    const field = page.getByRole('toolbar').getByRole('combobox', { name: 'Add tag' });
    await userEvent.fill(field, 'water');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
    await expect.element(field).toHaveValue('water');
  });

  test('are deleted, and had back by a page that is opened later', async () => {
    await fill();
    const first = await show();
    await selectMill();
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Delete' }));
    await expect.element(page.getByText('2 deleted')).toBeVisible();
    first.root.remove();
    const { root } = await show('?view=removed');
    expect(quotes(root)).toEqual(['The wheel turns again', 'Flour was coarse and grey']);
    await userEvent.hover(page.getByRole('heading', { name: 'mill' }));
    await userEvent.click(button('Restore'));
    await vi.waitFor(async () => expect(await stored()).toHaveLength(2));
    await expect.element(page.getByText(/The bin is empty/)).toBeVisible();
  });

  test('are not offered to be had back once the bin has given them back', async () => {
    await fill();
    await show();
    await selectMill();
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Delete' }));
    await expect.element(page.getByText('2 deleted')).toBeVisible();
    await userEvent.click(button('Bin (2)'));
    await userEvent.hover(page.getByRole('heading', { name: 'mill' }));
    await userEvent.click(button('Restore'));
    await expect.element(page.getByText(/The bin is empty/)).toBeVisible();
    await expect.element(page.getByText('2 deleted')).not.toBeInTheDocument();
  });

  test('are all that is shown by Ctrl+A, and no longer by Escape', async () => {
    await fill();
    await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}');
    await expect.element(page.getByText('4 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('4 selected')).not.toBeInTheDocument();
  });

  test('are what the key deletes, whichever line it is pressed on', async () => {
    await fill();
    const { root } = await show();
    await page.getByRole('checkbox', { name: 'Select this quote' }).first().click();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{End}{Delete}');
    await expect.element(page.getByText('1 deleted')).toBeVisible();
    expect(quotes(root)).toEqual(['The wheel turns again', 'Flour was coarse and grey']);
  });

  test('that cannot be deleted stay, and the reason is told', async () => {
    await fill();
    const { root } = await show();
    onTestFinished(
      breakStore({ removeQuotes: () => Promise.reject(new StoreError('storeFull', '')) }),
    );
    await selectMill();
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Delete' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
    expect(quotes(root)).toHaveLength(3);
  });
});

describe('what was removed', () => {
  test('is let go of for good only when asked twice', async () => {
    const { mill } = await fill();
    await store.removeQuotes([mill.id]);
    await show();
    await userEvent.click(button('Bin (1)'));
    await userEvent.click(button('Empty now'));
    await expect.element(page.getByText('1 will be gone for good.')).toBeVisible();
    await userEvent.click(button('Delete for good'));
    await expect.element(page.getByText(/The bin is empty/)).toBeVisible();
    await expect(store.restoreQuotes([mill.id])).rejects.toMatchObject({ code: 'quoteGone' });
  });
});

describe('editing', () => {
  test('writes note, tags and colour of a quote where it stands', async () => {
    const { lamps } = await fill();
    await show();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}e');
    await userEvent.keyboard('How dark it was');
    await userEvent.click(button('Highlight in violet'));
    await userEvent.click(button('Done'));
    await vi.waitFor(async () =>
      expect((await store.kept(header('lamps'))).quotes).toMatchObject([
        { id: lamps.id, note: 'How dark it was', colour: 'violet', tags: ['night'] },
      ]),
    );
    await expect.element(page.getByText('How dark it was')).toBeVisible();
    await vi.waitFor(() => expect(focused().role).toBe('row'), 10_000);
  });
});

test('a note as long as a book is shown by its beginning, and edited whole', async () => {
  const book = `**Begins** here. ${'Words of a long note, one after the other. '.repeat(24_000)}`;
  await store.addQuote(quoteIn('mill', 'The wheel turns again', 10, 20));
  await store.changeNote(header('mill'), written(book));
  const { root } = await show();
  await expect.element(page.getByText('Begins')).toBeVisible();
  const line = () => root.querySelector('.entry-note')?.textContent ?? '';
  expect(line().length).toBeLessThan(5000);
  expect(line()).toMatch(/…\s*$/);
  await userEvent.click(page.getByRole('searchbox'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}e');
  const field = () => root.querySelector<HTMLTextAreaElement>('.entry-editor textarea');
  await expect.poll(() => field()?.value.length).toBe(book.length);
});

test('a quote is copied where the newer clipboard refuses', async () => {
  const write = navigator.clipboard.writeText;
  navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed.'));
  onTestFinished(() => {
    navigator.clipboard.writeText = write;
  });
  await fill();
  await show();
  await userEvent.hover(page.getByText('Lamps went out'));
  await userEvent.click(button('Copy the words'));
  await expect.element(page.getByText('Copied.')).toBeInTheDocument();
});

test('Escape in the field for tags closes what is offered first, and then the editor', async () => {
  const { mill } = await fill();
  await store.changeQuotes([mill.id], { addTags: ['water'] });
  await show();
  await userEvent.click(page.getByRole('searchbox'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}e');
  const field = page.getByRole('combobox', { name: 'Add tag to “Lamps went out”' });
  await userEvent.fill(field, 'wat');
  await expect.element(page.getByRole('option', { name: 'water' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  await vi.waitFor(() => expect(focused().role).toBe('row'), 10_000);
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.each([[1100], [400]])('at a width of %d', async (width) => {
    await page.viewport(width, 800);
    await fill();
    const { controller, root } = await show('?q=the');
    expect(await findings(root)).toEqual([]);
    controller.query.clear();
    await page.getByRole('checkbox', { name: 'Select this quote' }).first().click();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    expect(await findings(root)).toEqual([]);
  });

  test('in the empty library', async () => {
    const { root } = await show();
    expect(await findings(root)).toEqual([]);
  });
});

test('a very long tag ends in an ellipsis in the filters, and the counts stay', async () => {
  const { lamps } = await fill();
  const long = 'y'.repeat(80);
  await store.changeQuotes([lamps.id], { addTags: [long] });
  const { root } = await show();
  const named = () =>
    [...root.querySelectorAll<HTMLElement>('.filter-name')].find(
      ({ textContent }) => textContent === long,
    );
  await expect.poll(named).toBeDefined();
  const name = named();
  expect([name?.title, (name?.scrollWidth ?? 0) > (name?.clientWidth ?? 0)]).toEqual([long, true]);
  const side = root.querySelector('.library-side')?.getBoundingClientRect().right ?? 0;
  for (const each of root.querySelectorAll('.filter-count'))
    expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(side);
  const link = [...root.querySelectorAll<HTMLElement>('.tag-link')].find(
    ({ textContent }) => textContent === long,
  );
  const words = link?.closest('.entry-words');
  expect(words?.scrollWidth).toBe(words?.clientWidth);
});

test('what was found in the text of copies alone is counted as that', async () => {
  await fill();
  for (const name of ['mill', 'lamps'])
    await store.putCopy(reading(name, 'Down at the harbour wall.'));
  const { root } = await show('?q=harbour');
  await expect.poll(() => root.querySelectorAll('.entry-snippet').length).toBe(2);
  expect(root.querySelector('.summary-count')?.textContent).toBe('Found in the text of 2 articles');
  const [snippet, mark] = [root.querySelector('.entry-snippet'), root.querySelector('mark')];
  expect(mark && getComputedStyle(mark).color).not.toBe(snippet && getComputedStyle(snippet).color);
});

test.each([[320], [480], [1100]])('at a width of %d it has its heading', async (width) => {
  await page.viewport(width, 800);
  await show();
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Library' }))
    .toBeInTheDocument();
});

test('what is done with the selected stands in the main part', async () => {
  await fill();
  await show();
  await page.getByRole('checkbox', { name: 'Select this quote' }).first().click();
  const main = page.getByRole('main');
  await expect.element(main.getByRole('toolbar')).toBeVisible();
});

test('title, count and list begin at one line', async () => {
  await fill();
  const { root } = await show();
  const start = (selector: string) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector(selector) as Element);
    return range.getBoundingClientRect().left;
  };
  expect(start('.library-title')).toBe(start('.filter legend'));
  expect(start('.summary-count')).toBe(start('.entry-title'));
});

test('the line on an article tells apart when it was published and when it was changed', async () => {
  await store.changeNote({ ...header('mill'), published: '2025-03-14' }, written('Go there'));
  const { root } = await show();
  const about = root.querySelector('.entry-about')?.textContent;
  expect(about).toMatch(/^example\.com\D*14 \D*2025/);
  expect(about).toMatch(new RegExp(`changed .*${new Date().getFullYear()}$`));
});

test('where all was deleted there is nothing to be exported, and a way to the bin', async () => {
  await store.addQuote(quoteIn('mill', 'The wheel turns again', 10, 20));
  const { root } = await show();
  const ways = () =>
    [...root.querySelectorAll('.summary-ways .button')].map(({ textContent }) => textContent);
  expect(ways()).toEqual(['Export', 'Bin']);
  await userEvent.click(page.getByRole('searchbox'));
  await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}{Delete}');
  await expect.poll(ways).toEqual(['Bin (1)']);
});

test('in a narrow window boxes begin where the titles do, and the settings are at hand', async () => {
  await page.viewport(390, 844);
  await fill();
  const { root } = await show();
  const left = (path: string) => root.querySelector(path)?.getBoundingClientRect().left;
  expect(left('.entry-pick > input')).toBe(left('.entry-title'));
  await expect.element(button('Settings')).toBeVisible();
});

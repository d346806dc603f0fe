import '../../stand-in/extension.ts';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail, succeed } from '../../../src/model/result.ts';
import { DEFAULT_HIDING } from '../../../src/model/settings.ts';
import { StoreError } from '../../../src/store/failure.ts';
import { Popup } from '../../../src/surfaces/popup/popup-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { breakStore, opened, store } from '../../stand-in/background.ts';
import { optionsOpened, tabsOpened } from '../../stand-in/extension.ts';
import { standInHiding } from '../../stand-in/hiding.ts';
import { mount } from '../../stand-in/mount.ts';
import { follow, followOne, tabAt } from '../../stand-in/open.ts';
import { standInQuotes } from '../../stand-in/quote-calls.ts';
import { keepQuotes } from '../../stand-in/quotes.ts';
import { readSample } from '../../stand-in/readings.ts';
import { loadSurfaceStyles } from '../../stand-in/surface-styles.ts';

await loadSurfaceStyles('popup');

const quotes = standInQuotes({ isSelected: false }).calls;

const show = async (reading = readSample(), calls = quotes) =>
  mount(<Popup reading={await followOne(reading)} hiding={standInHiding().calls} quotes={calls} />);

const button = (name: string) => page.getByRole('button', { name });
// “Always read this site” is another.
const readButton = () => page.getByRole('button', { name: 'Read', exact: true });
const note = () => page.getByRole('textbox', { name: 'Note' });

/** Closing the window would end the tests. */
function watchClosing(): { closed: boolean } {
  const watch = { closed: false };
  const { close } = window;
  window.close = () => {
    watch.closed = true;
  };
  onTestFinished(() => {
    window.close = close;
  });
  return watch;
}

describe('over an article', () => {
  test('text, note and ways on are there at a glance', async () => {
    await page.viewport(400, 600);
    await show();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect.element(page.getByText(/^The tide mill at Sennick/)).toBeInViewport({ ratio: 1 });
    for (const control of [note(), readButton(), button('Side panel')])
      await expect.element(control).toBeInViewport({ ratio: 1 });
  });

  test('how many quotes there are is said, and they are listed', async () => {
    const reading = readSample();
    await keepQuotes(reading, 'only patience', 'a young ash tree');
    const root = await show(reading);
    await userEvent.click(page.getByText('2 quotes', { exact: true }));
    await expect.element(page.getByTitle('Show in the article').first()).toBeVisible();
    expect(await findings(root)).toEqual([]);
  });

  test('of an article without quotes nothing is said of them', async () => {
    const root = await show();
    await expect.element(button('Side panel')).toBeVisible();
    expect(root.textContent).not.toMatch(/\d quotes?\b/);
  });

  test('the line on what was removed unfolds into the list by the keyboard', async () => {
    const root = await show();
    const putBack = page.getByRole('button', { name: /^Put back: Explore/ });
    await expect.element(putBack).not.toBeInTheDocument();
    root.querySelector<HTMLElement>('.popup-foot summary')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(putBack).toBeVisible();
  });

  test('Read opens the reader for this tab, and closes', async () => {
    const closing = watchClosing();
    await show();
    await userEvent.click(page.getByRole('button', { name: 'Read', exact: true }));
    await expect.poll(() => closing.closed).toBe(true);
    expect(opened.at(-1)).toEqual({ tabId: 1, force: false, other: false });
  });

  test('the key R reads, N goes to the note, where R is a letter', async () => {
    watchClosing();
    await show();
    const before = opened.length;
    await userEvent.keyboard('n');
    await expect.element(note()).toHaveFocus();
    await userEvent.keyboard('r');
    await expect.element(note()).toHaveValue('r');
    expect(opened.length).toBe(before);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('r');
    await expect.poll(() => opened.length).toBe(before + 1);
  });
});

describe('in a browser without a panel beside the page', () => {
  const withoutPanel = () => {
    const all = Reflect.get(globalThis, 'browser');
    const { sidePanel } = all;
    all.sidePanel = undefined;
    onTestFinished(() => {
      all.sidePanel = sidePanel;
    });
  };

  test.each([
    [true, 'Save the selected words', 'save'],
    [false, 'Save quotes on the page itself', 'offer'],
  ])('with words selected (%s), there is “%s” instead', async (isSelected, name, asked) => {
    withoutPanel();
    const watch = watchClosing();
    const page = standInQuotes({ isSelected });
    const root = await show(readSample(), page.calls);
    await userEvent.click(button(name));
    await vi.waitFor(() => expect(watch.closed).toBe(true), 10_000);
    expect(page.asked).toEqual([asked]);
    expect(button('Side panel').query()).toBeNull();
    expect(await findings(root)).toEqual([]);
  });
});

test('fills a screen where the browser gives it one', async () => {
  document.documentElement.toggleAttribute('data-fills-screen', true);
  onTestFinished(() => document.documentElement.removeAttribute('data-fills-screen'));
  await page.viewport(360, 700);
  const root = await show();
  const popup = root.querySelector('.popup')?.getBoundingClientRect();
  expect([popup?.width, popup?.height]).toEqual([innerWidth, innerHeight]);
  await expect.element(readButton()).toBeInViewport({ ratio: 1 });
});

test('over a page that is no article, it says so, and reads it when asked', async () => {
  const reading = readSample();
  const following = follow(async (_, { force }) =>
    force ? succeed(reading) : fail('pageNoArticle'),
  );
  await following.show(tabAt(reading.article.url));
  mount(<Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />);
  await expect.element(page.getByText('This page does not look like an article.')).toBeVisible();
  await userEvent.click(button('Read anyway'));
  await expect.element(page.getByText(/^The tide mill at Sennick/)).toBeVisible();
});

test('over a page that is no article, hiding, library and settings are at hand', async () => {
  const closing = watchClosing();
  const following = follow(async () => fail('pageNoArticle'));
  await following.show(tabAt('https://site.example/'));
  mount(<Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />);
  const hides = page.getByRole('switch');
  await expect.element(hides).toHaveAttribute('aria-checked', 'false');
  await userEvent.keyboard('h');
  await expect.element(hides).toHaveAttribute('aria-checked', 'true');
  const before = optionsOpened.times;
  await userEvent.keyboard(',');
  await expect.poll(() => optionsOpened.times).toBe(before + 1);
  await expect.poll(() => closing.closed).toBe(true);
  await userEvent.click(button('Library'));
  expect(tabsOpened.at(-1)).toMatch(/library\.html$/);
});

test('where no extension may do anything, library and settings are', async () => {
  const following = follow(async () => fail('pageRestricted'));
  await following.show(tabAt('https://site.example/'));
  mount(<Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />);
  await expect.element(button('Library')).toBeVisible();
  await expect.element(button('Settings')).toBeVisible();
  await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
});

test('a page that never stops loading is read when that is wanted', async () => {
  const reading = readSample();
  const following = follow(async (_, { force }) =>
    force ? succeed(reading) : fail('pageLoading'),
  );
  await following.show(tabAt(reading.article.url));
  mount(<Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />);
  await userEvent.click(button('Read anyway'));
  await expect.element(page.getByText(/^The tide mill at Sennick/)).toBeVisible();
});

test.each([
  ['pageRestricted', /lets no extension read this page/, 0],
  ['pageOurs', /one of Lectern.s own pages/, 0],
  ['pageFileBlocked', /does not let Lectern read files.*Allow access to file URLs/, 1],
  ['pageMayBeFile', /If it is a file.*Allow access to file URLs/, 1],
  ['pageFileBlockedFirefox', /Access local files on your computer.*Permissions/, 0],
  ['pageLoading', /still loading/, 2],
  ['pageReadFailed', /could not read this page/, 1],
] as const)(
  '%s says what happened, and offers only what helps',
  async (code, sentence, buttons) => {
    const following = follow(async () => fail(code));
    await following.show(tabAt('https://site.example/'));
    const root = mount(
      <Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />,
    );
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(root.querySelectorAll('.notice button')).toHaveLength(buttons);
  },
);

describe('what leads away on the page', () => {
  const ledger = () => page.getByText('Which ones', { exact: true });

  test('is treated on this site as is chosen here, and hidden at once', async () => {
    await store.putHidingSettings(DEFAULT_HIDING);
    await show();
    await userEvent.click(ledger());
    const choice = page.getByRole('combobox', { name: 'On paper.example' });
    await userEvent.selectOptions(choice, 'Always hide lists');
    await vi.waitFor(async () =>
      expect((await store.hidingSettings()).sites).toEqual({ 'paper.example': 'always' }),
    );
    await expect.element(page.getByRole('switch')).toBeChecked();
    await userEvent.selectOptions(choice, 'common');
    await vi.waitFor(async () => expect((await store.hidingSettings()).sites).toEqual({}));
  });

  test('says so where a choice for this site could not be kept', async () => {
    await show();
    await userEvent.click(ledger());
    const mend = breakStore({
      putHidingSettings: () => Promise.reject(new StoreError('storeFull', '')),
    });
    onTestFinished(mend);
    const choice = page.getByRole('combobox', { name: 'On paper.example' });
    await userEvent.selectOptions(choice, 'Always hide lists');
    await expect.element(page.getByRole('alert')).toBeVisible();
  });

  test('closes the popup once the reader can point at something', async () => {
    const watch = watchClosing();
    await show();
    await userEvent.click(ledger());
    await userEvent.click(button('Point at something to hide'));
    await vi.waitFor(() => expect(watch.closed).toBe(true), 10_000);
  });

  test('keeps its place while the page is asked', async () => {
    const { calls } = standInHiding();
    const reading = await followOne(readSample());
    mount(
      <Popup
        reading={reading}
        hiding={{ ...calls, state: () => new Promise(() => undefined) }}
        quotes={quotes}
      />,
    );
    await expect.element(page.getByText(/^Looking for links to other stories/)).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  test('over an article, with the list of what was removed', async () => {
    await prefer(scheme);
    const root = await show();
    expect(await findings(root)).toEqual([]);
    for (const summary of root.querySelectorAll('summary')) {
      summary.click();
      expect(await findings(root)).toEqual([]);
    }
    expect(root.querySelectorAll('.popup-foot .fold[open]')).toHaveLength(1);
  });

  test.each(['pageNoArticle', 'pageRestricted', 'pageReadFailed'] as const)(
    'at %s',
    async (code) => {
      await prefer(scheme);
      const following = follow(async () => fail(code));
      await following.show(tabAt('https://site.example/'));
      expect(
        await findings(
          mount(<Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />),
        ),
      ).toEqual([]);
    },
  );

  test('while it is being read', async () => {
    await prefer(scheme);
    const following = follow(() => new Promise(() => undefined));
    void following.show(tabAt('https://site.example/'));
    const root = mount(
      <Popup reading={following} hiding={standInHiding().calls} quotes={quotes} />,
    );
    await expect.element(page.getByText('Reading the page…')).toBeVisible();
    expect(await findings(root)).toEqual([]);
  });
});

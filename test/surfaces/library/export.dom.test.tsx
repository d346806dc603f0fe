import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/annotations/swatches.css';
import '../../../src/ui/controls/choice.css';
import '../../../src/ui/export/export.css';
import '../../../src/surfaces/library/library.css';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Library, openLibrary } from '../../../src/store/library.ts';
import { LibraryController } from '../../../src/surfaces/library/library-controller.ts';
import { LibraryView } from '../../../src/surfaces/library/library-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { openOfThisRun, store } from '../../stand-in/background.ts';
import { downloads } from '../../stand-in/extension.ts';
import { mount } from '../../stand-in/mount.ts';
import { header, quoteIn, written } from '../../store/sample.ts';

/** The library page over two articles with three quotes and a note. */
async function show(library: Library = openLibrary(openOfThisRun)) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const controller = new LibraryController(library, leaving.signal);
  mount(<LibraryView controller={controller} />);
  await vi.waitFor(() => expect(controller.shelves.phase.value).toBe('ready'), 10_000);
  return controller;
}

/** What is handed to the browser from now on. */
function saves() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  onTestFinished(() => {
    make.mockRestore();
    click.mockRestore();
  });
  return saved;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const save = () => button('Save file').click();

beforeEach(async () => {
  await page.viewport(1100, 900);
  // What was looked for stays in the address.
  history.replaceState(null, '', location.pathname);
});

beforeAll(async () => {
  await store.addQuote(quoteIn('mill', 'The wheel turns again', 10, 20));
  await store.addQuote(quoteIn('mill', 'Flour was coarse and grey', 30, 40));
  await store.changeNote(header('mill'), written('Go there in spring'));
  await store.addQuote({ ...quoteIn('lamps', 'Lamps went out', 1, 9), colour: 'blue' });
});

describe('export', () => {
  test('puts everything into a folder of Markdown unless asked otherwise', async () => {
    await show();
    const saved = saves();
    await button('Export').click();
    await save();
    await expect.poll(() => saved.length).toBe(1);
    const bytes = new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer());
    expect(Object.keys(unzipSync(bytes)).toSorted()).toEqual(['lamps.md', 'mill.md']);
    await expect.element(page.getByText(/^Handed to your browser as “Lectern/)).toBeVisible();
  });

  test('offers what was found first, and everything', async () => {
    const controller = await show();
    controller.query.set({ words: 'wheel' });
    await vi.waitFor(() => expect(controller.shown.value.chosen).toHaveLength(1), 10_000);
    await button('Export').click();
    const picks = page.getByRole('radio', { name: /^(Search results|Everything): / });
    await expect.element(picks.first()).toBeChecked();
    await expect.element(page.getByText(/^Search results: .* in 1 article$/)).toBeVisible();
  });

  test('takes what is selected, of one article as one file', async () => {
    const controller = await show();
    const { rows } = controller.shown.value;
    controller.selected.value = new Set(
      rows
        .filter(({ kind }) => kind === 'quote')
        .slice(1, 2)
        .map(({ id }) => id),
    );
    const saved = saves();
    await page.getByRole('toolbar').getByRole('button', { name: 'Export' }).click();
    await save();
    await vi.waitFor(() => expect(saved[0]?.name).toBe('mill.md'), 10_000);
    const text = await saved[0]?.blob.text();
    expect(text).toContain('> The wheel turns again');
    expect(text).not.toContain('Go there');
  });

  test('hands one article to Obsidian by the clipboard, and says no more than that', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const opened: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      opened.push(this.href);
    });
    onTestFinished(() => {
      copied.mockRestore();
      click.mockRestore();
    });
    const controller = await show();
    const key = controller.articles.value.find(({ header }) => header.title === 'mill')?.key ?? '';
    controller.exporting.value = { key };
    await button('Hand to Obsidian').click();
    await expect.element(page.getByText('Handed to Obsidian')).toBeVisible();
    expect(copied.mock.calls[0]?.[0]).toMatch(/^---\ntitle: "mill"[\s\S]*> The wheel turns again/);
    await page.getByRole('checkbox', { name: /Add to the note/ }).click();
    await button('Hand to Obsidian').click();
    await vi.waitFor(() => expect(opened).toHaveLength(2), 10_000);
    expect(copied.mock.calls[1]?.[0]).toMatch(/^\n## \[mill\]/);
    expect(opened).toEqual([
      'obsidian://new?file=mill&clipboard',
      'obsidian://new?file=mill&append=true&clipboard',
    ]);
  });

  test('goes below the downloads, once the browser has been asked for leave', async () => {
    const saved = saves();
    const controller = await show();
    controller.exporting.value = 'shown';
    const box = page.getByRole('checkbox', { name: /below your downloads/ });
    await expect.element(box).not.toBeChecked();
    downloads.grants = false;
    await box.click();
    await expect.element(box).not.toBeChecked();
    expect(downloads.asked).toBe(1);
    downloads.grants = true;
    await box.click();
    await expect.element(box).toBeChecked();
    await save();
    await vi.waitFor(() => expect(downloads.paths).toHaveLength(1), 10_000);
    expect(downloads.paths[0]).toMatch(/^Lectern\/Lectern \d{4}-\d\d-\d\d Markdown\.zip$/);
    expect(saved).toEqual([]);
    downloads.isAllowed = false;
  });

  test('says where there is nothing for a format', async () => {
    await show();
    const saved = saves();
    await button('Export').click();
    await page.getByRole('radio', { name: 'E-book (EPUB)' }).click();
    await expect.element(page.getByText('There is nothing for this format.')).toBeVisible();
    // A button that is out of use is clicked by nobody's mouse in here.
    button('Save file')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(saved).toEqual([]);
  });

  test('says that nothing was written where something cannot be read', async () => {
    const library = openLibrary(openOfThisRun);
    const copied = async () => [(await library.articles())[0]?.key ?? ''];
    const broken = { ...library, copied, copy: () => Promise.reject(new Error('gone')) };
    await show(broken);
    const saved = saves();
    await button('Export').click();
    await page.getByRole('checkbox', { name: 'With the clean articles' }).click();
    await save();
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be written');
    expect(saved).toEqual([]);
  });

  test('closes with Escape, and the library hears no key of it', async () => {
    const controller = await show();
    await button('Export').click();
    await userEvent.keyboard('?');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(controller.exporting.value).toBeNull(), 10_000);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.activeElement?.textContent).toBe('Export');
  });

  test.each(['light', 'dark'] as const)('has nothing against it, %s and narrow', async (scheme) => {
    await prefer(scheme);
    await page.viewport(390, 800);
    await show();
    await button('Export').click();
    expect(await findings(document.querySelector('dialog.export') ?? document.body)).toEqual([]);
  });
});

test('all quotes that are shown are copied as Markdown', async () => {
  await show();
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => copied.mockRestore());
  await page.getByRole('button', { name: 'Copy all quotes as Markdown' }).first().click();
  await vi.waitFor(() => expect(copied).toHaveBeenCalledOnce(), 10_000);
  const [text = ''] = copied.mock.calls[0] ?? [];
  for (const words of [
    '## [mill]',
    '> The wheel turns again',
    'Go there in spring',
    '> Lamps went out',
  ])
    expect(text).toContain(words);
});

test('says of Markdown that a folder can keep itself, and leads there', async () => {
  await show();
  await button('Export').click();
  const link = page.getByRole('link', { name: 'Markdown folder' });
  await expect
    .element(link)
    .toHaveAttribute('href', expect.stringMatching(/options\.html#markdown-folder$/));
  await page.getByRole('radio', { name: /^BibTeX/ }).click();
  await expect.element(link).not.toBeInTheDocument();
});

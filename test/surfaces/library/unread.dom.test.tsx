import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/surfaces/library/library.css';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openLibrary } from '../../../src/store/library.ts';
import { LibraryController } from '../../../src/surfaces/library/library-controller.ts';
import { LibraryView } from '../../../src/surfaces/library/library-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { openOfThisRun, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { header, quoteIn, reading, rule, written } from '../../store/sample.ts';

const HOME = location.pathname + location.search;

afterEach(() => history.replaceState(null, '', HOME));

async function show(): Promise<HTMLElement> {
  history.replaceState(null, '', location.pathname);
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const controller = new LibraryController(openLibrary(openOfThisRun), leaving.signal);
  const root = mount(<LibraryView controller={controller} />);
  await vi.waitFor(
    () => expect(['ready', 'failed']).toContain(controller.shelves.phase.value),
    10_000,
  );
  return root;
}

/** Writes past the store what nobody may write. */
async function damage(id: string, change: object, name = 'lectern'): Promise<void> {
  const db = openOfThisRun(name);
  const { rows } = await db.allDocs({ startkey: id, endkey: `${id}\ufff0`, include_docs: true });
  const doc = rows[0]?.doc;
  if (!doc) throw new Error(`There is no ${id}.`);
  await db.put({ ...doc, ...change });
}

async function clear(db: PouchDB.Database): Promise<void> {
  const { rows } = await db.allDocs();
  await db.bulkDocs(rows.map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true })));
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const fold = () => page.getByText(/entr(y|ies) could not be read$/);

beforeEach(async () => {
  await page.viewport(1000, 800);
  for (const name of ['lectern', 'lectern-copies', 'lectern-local'])
    await clear(openOfThisRun(name));
  const { id } = await store.addQuote(quoteIn('mill', 'The wheel turns again', 10, 20));
  await store.addQuote(quoteIn('mill', 'Flour was coarse and grey', 30, 40));
  await store.changeNote(header('lamps'), written('Go there in spring'));
  await store.putCopy(reading('lamps'));
  await damage(id, { selectors: null });
});

describe('what cannot be read', () => {
  test('hides nothing else, is listed, saved as a file, removed and had back', async () => {
    const root = await show();
    await expect.element(page.getByText('Flour was coarse and grey')).toBeVisible();
    await expect.element(page.getByText('Go there in spring')).toBeVisible();
    await userEvent.click(fold());
    await expect.element(page.getByText('The wheel turns again')).toBeVisible();
    const made = vi.spyOn(URL, 'createObjectURL');
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    await userEvent.click(button('Save as a file'));
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('lectern-unread.json');
    const saved = await new Response(made.mock.calls[0]?.[0] as Blob).json();
    expect(saved.entries).toMatchObject([
      { state: 'damaged', document: { text: 'The wheel turns again', selectors: null } },
    ]);
    await userEvent.click(button(/^Remove: Quote, The wheel/));
    await expect.element(page.getByText('0 entries could not be read')).toHaveFocus();
    await expect.element(page.getByText('The wheel turns again')).not.toBeInTheDocument();
    await userEvent.click(button('Undo'));
    await expect.element(page.getByText('1 entry could not be read')).toBeVisible();
    await expect.element(page.getByText('The wheel turns again')).toBeVisible();
    expect(root.querySelectorAll('.unread-entry')).toHaveLength(1);
  });

  test('leaves the quotes and the note of an article without a name', async () => {
    await damage('article:', { header: null });
    await show();
    await expect.element(page.getByText('An article whose name could not be read')).toBeVisible();
    await userEvent.click(fold());
    await userEvent.click(button(/^Remove: Article/));
    await show();
    await expect
      .element(page.getByText('An article whose name could not be read').first())
      .toBeVisible();
  });

  test('is told as what it is where a newer version wrote it, which cannot be removed', async () => {
    await damage('note:', { version: 2 });
    await store.putSiteRule(rule());
    await damage('rule:', { action: 'blink' });
    await damage('copy:', { reading: {} }, 'lectern-copies');
    await show();
    await userEvent.click(fold());
    await expect.element(page.getByText(/written by a newer Lectern/)).toBeVisible();
    await expect.element(button(/^Remove: Note/)).not.toBeInTheDocument();
    await expect.element(button(/^Remove: Rule/)).toBeVisible();
    await expect.element(button(/^Remove: Clean copy/)).toBeVisible();
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds on %s', async (scheme) => {
    await prefer(scheme);
    onTestFinished(() => prefer('light'));
    const root = await show();
    await userEvent.click(fold());
    expect(await findings(root)).toEqual([]);
  });
});

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as readYaml } from 'yaml';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { type SavedFiles, savedFiles } from './saved-files.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const propertiesOf = (markdown: string) => readYaml(markdown.split('---\n')[1] ?? '');

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let saved: SavedFiles;

  beforeAll(async () => {
    saved = savedFiles(kind);
    session = await beginSession(
      kind,
      kind === 'firefox' ? { preferences: saved.preferences } : {},
    );
  });
  afterAll(async () => {
    await session?.end();
    saved?.end();
  });

  const quoteIn = async ({ path, title, quote }: (typeof PAGES)[0]) => {
    const { driver, site } = session;
    await driver.goTo(site + path);
    await clickControl(await driver.pressButton(), 'button', await message('openReader'));
    const reader = await driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(driver.origin);
    await findControl(reader, 'heading', title);
    await selectText(reader, quote);
    await clickControl(reader, 'button', await message('quoteSave'));
    await showsText(reader, await message('quoteSaved'));
    return reader;
  };

  test('the reader saves the article with its quotes as Markdown', async () => {
    const [page] = PAGES as [(typeof PAGES)[0]];
    const reader = await quoteIn(page);
    await saved.watch(reader);
    // The bar comes back on the way up.
    await reader.evaluate(() => scrollTo(0, 0));
    await expect
      .poll(() => reader.evaluate(() => document.querySelector('.bar')?.getAttribute('data-away')))
      .toBe('false');
    await clickControl(reader, 'button', await message('saveArticleAs'));
    await clickControl(reader, 'button', await message('exportSave'));
    const { name, bytes } = await saved.next(reader);
    expect(name).toBe(`${page.title}.md`);
    expect(propertiesOf(text(bytes))).toMatchObject({ title: page.title });
    expect(text(bytes)).toContain(`> ${page.quote}`);
    expect(text(bytes)).toContain(page.kept);
    await reader.press('Escape');
    await findControl(reader, 'heading', page.title);
  });

  test('the library puts all quotes into a folder of Markdown', async () => {
    const { driver } = session;
    await quoteIn(PAGES[1] as (typeof PAGES)[0]);
    const library = await driver.goTo(`${driver.origin}/src/surfaces/library/library.html`);
    await showsText(library, '2 quotes and notes in 2 articles');
    await saved.watch(library);
    await clickControl(library, 'button', await message('export'));
    await clickControl(library, 'button', await message('exportSave'));
    const { name, bytes } = await saved.next(library);
    expect(name).toMatch(/^Lectern .* Markdown\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual(
      PAGES.map(({ title }) => `${title}.md`).toSorted(),
    );
    for (const { title, quote } of PAGES)
      expect(text(files[`${title}.md`])).toContain(`> ${quote}`);

    await clickControl(library, 'radio', await message('exportFormat_epub'));
    await clickControl(library, 'button', await message('exportSave'));
    const book = await saved.next(library);
    expect(text(unzipSync(book.bytes)['EPUB/article-1.xhtml'])).toContain('</html>');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { selectText } from '../../scripts/drive/select-text.mjs';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { noteIn, showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const WORDS = 'one two three four five';
const BOTH = `${WORDS} Between. ${WORDS}`;

/** Puts the caret into a field, before or behind all that stands in it. */
const goTo = (surface: Surface, field: string, end: 'start' | 'end') =>
  surface.evaluate(
    (selector: string, isEnd: boolean) => {
      const area = document.querySelector<HTMLTextAreaElement>(selector);
      const at = isEnd ? (area?.value.length ?? 0) : 0;
      area?.focus();
      area?.setSelectionRange(at, at);
    },
    field,
    end === 'end',
  );

const textIn = (surface: Surface, field: string) =>
  surface.evaluate(
    (selector: string) => document.querySelector<HTMLTextAreaElement>(selector)?.value,
    field,
  );

describe.each(BROWSERS)('in %s, the reader and the panel beside it', (kind) => {
  let session: Session;
  let panel: Surface;
  let reader: Surface;
  const [{ path, quote, kept }] = PAGES as [(typeof PAGES)[0]];

  beforeAll(async () => {
    session = await beginSession(kind);
    const { driver } = session;
    await (await driver.goTo(session.site + path)).click('h1');
    const popup = await driver.pressButton();
    await clickControl(popup, 'button', await message('openSidePanel'));
    panel = await driver.sidePanel();
    await showsText(panel, kept);
    await selectText(panel, quote);
    await clickControl(panel, 'button', await message('quoteSave'));
    await clickControl(panel, 'button', await message('openReader'));
    reader = await driver.tab();
    await waitUntil('the reader', async () =>
      (await reader.evaluate(() => location.href)).startsWith(driver.origin),
    );
    await showsText(reader, kept);
    await clickControl(panel, 'tab', new RegExp(`^${await message('notes')}`));
  });
  afterAll(() => session?.end());

  /** Both type, word by word, the panel in front of what is there, the reader behind it. */
  async function typeBoth(name: string): Promise<void> {
    const inPanel = await findControl(panel, 'textbox', name);
    await panel.type(inPanel, 'Between.');
    const inReader = await findControl(reader, 'textbox', name);
    await expect.poll(() => textIn(reader, inReader)).toBe('Between.');
    await Promise.all([goTo(panel, inPanel, 'start'), goTo(reader, inReader, 'end')]);
    for (const word of WORDS.split(' '))
      await Promise.all([panel.type(inPanel, `${word} `), reader.type(inReader, ` ${word}`)]);
    await expect.poll(() => textIn(panel, inPanel)).toBe(BOTH);
    await expect.poll(() => textIn(reader, inReader)).toBe(BOTH);
  }

  test('both write the note of the article at the same time', async () => {
    await clickControl(reader, 'button', await message('keyNote'));
    await typeBoth(await message('note'));
  });

  test('both write the note of a quote at the same time', async () => {
    await clickControl(panel, 'button', await message('quoteAddNoteNamed', [quote]));
    await typeBoth(await message('quoteNoteNamed', [quote]));
  });

  test('both notes are so after a reload', async () => {
    const again = await session.driver.goTo(await reader.evaluate(() => location.href));
    await clickControl(again, 'button', await message('keyNote'));
    await expect.poll(() => noteIn(again)).toBe(BOTH);
    const onQuote = await findControl(again, 'textbox', await message('quoteNoteNamed', [quote]));
    expect(await textIn(again, onQuote)).toBe(BOTH);
    await session.driver.goTo(session.site + path);
    const popup = await session.driver.pressButton();
    await expect.poll(() => noteIn(popup)).toBe(BOTH);
  });
});

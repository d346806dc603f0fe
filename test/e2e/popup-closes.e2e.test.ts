import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findControl } from '../../scripts/drive/find-control.mjs';
import { message } from '../../scripts/start/message.mjs';
import { PAGES } from './pages.ts';
import { noteIn, showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const WORDS = 'one two three four five six seven eight nine ten'.split(' ');

describe.each(BROWSERS)('in %s, a popup that closes in the moment a word is typed', (kind) => {
  let session: Session;
  const [{ path, kept }] = PAGES as [(typeof PAGES)[0]];

  beforeAll(async () => {
    session = await beginSession(kind);
    await session.driver.goTo(session.site + path);
  });
  afterAll(() => session?.end());

  async function openPopup() {
    const popup = await session.driver.pressButton();
    await showsText(popup, kept);
    return popup;
  }

  /** Types behind what is there and closes in one go: nothing that would be sent later is. */
  async function typeAndClose(word: string, before: string): Promise<void> {
    const popup = await openPopup();
    const field = await findControl(popup, 'textbox', await message('note'));
    await expect.poll(() => noteIn(popup)).toBe(before);
    const typed = popup.evaluate(
      (selector: string, words: string) => {
        const area = document.querySelector<HTMLTextAreaElement>(selector);
        if (!area) return;
        area.value = words;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        window.close();
      },
      field,
      `${before} ${word}`.trim(),
    );
    // The popup may be gone before it can answer.
    await typed.catch(() => undefined);
    await expect.poll(() => popup.evaluate(() => 'open').catch(() => 'gone')).toBe('gone');
  }

  test('loses none of ten, and has none twice', async () => {
    let before = '';
    for (const word of WORDS) {
      await typeAndClose(word, before);
      before = `${before} ${word}`.trim();
    }
    const popup = await openPopup();
    await expect.poll(() => noteIn(popup)).toBe(before);
  });
});

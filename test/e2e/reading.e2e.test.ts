import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import { ask } from './ask.ts';
import { PAGES } from './pages.ts';
import { pdfText } from './pdf-text.ts';
import { showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** Run in a document: the line over the list of removals. */
const lineOfRemovals = (): string | undefined =>
  [...document.querySelectorAll('summary')]
    .map(({ textContent }) => textContent?.trim())
    .find((text) => text?.startsWith('Removed from the text'));

/** Whether the place has come to the store: asked as our own pages ask. */
async function placeKept(reader: Surface): Promise<boolean> {
  const url = await reader.evaluate(() => new URL(location.href).searchParams.get('page'));
  const { value } = await ask(reader, 'read:get', { page: { url, canonicalUrl: null } });
  return Boolean((value as unknown as { place: object | null }).place);
}

/** Run in a reader: how its article is set, and what is to be seen of it. */
const settingOf = () => {
  const text = getComputedStyle(document.querySelector('.article-body p') ?? document.body);
  const figure = document.querySelector('.reader figure');
  return {
    isMono: /mono/i.test(text.fontFamily),
    isSpaced: Number.parseFloat(text.letterSpacing) > 0,
    shades: document.querySelectorAll('.shade').length,
    links: document.documentElement.dataset['links'] ?? 'on',
    hasPictures: figure !== null && getComputedStyle(figure).display !== 'none',
  };
};
const SET_AS_USUAL = {
  isMono: false,
  isSpaced: false,
  shades: 0,
  links: 'on',
  hasPictures: true,
};
const SET_OTHERWISE = {
  isMono: true,
  isSpaced: true,
  shades: 2,
  links: 'off',
  hasPictures: false,
};

/** What {@link giveVoice} leaves in the window. */
interface Spoken {
  said: string[];
  /** The sentence is at its end. */
  finish(): void;
}

/** Run in a reader: gives its browser a voice, which says what it is told until a test lets it end. */
function giveVoice(): void {
  const voice = { voiceURI: 'v', name: 'Voice', lang: 'en-GB', localService: true, default: true };
  const said: string[] = [];
  let last: SpeechSynthesisUtterance | null = null;
  class Utterance {
    constructor(readonly text: string) {}
  }
  const speak = (utterance: SpeechSynthesisUtterance) => {
    said.push(utterance.text);
    last = utterance;
    utterance.onstart?.(new Event('start') as SpeechSynthesisEvent);
  };
  const finish = () => last?.onend?.(new Event('end') as SpeechSynthesisEvent);
  Object.assign(speechSynthesis, { getVoices: () => [voice], speak, cancel: () => undefined });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, finish });
}

describe.each(BROWSERS)('how an article is set, in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const [{ path, title, quote, promo }] = PAGES as [(typeof PAGES)[0]];
  const openPopup = async (address = session.site + path, heading: string | RegExp = title) => {
    await session.driver.goTo(address);
    const popup = await session.driver.pressButton();
    await findControl(popup, 'heading', heading);
    return popup;
  };
  const openReader = async (address = session.site + path, heading: string | RegExp = title) => {
    await clickControl(await openPopup(address, heading), 'button', await message('openReader'));
    const reader = await session.driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(session.driver.origin);
    await findControl(reader, 'heading', heading);
    return reader;
  };
  const looks = (surface: Surface) =>
    surface.evaluate(() => ({
      theme: document.documentElement.dataset['theme'],
      size: document.documentElement.style.getPropertyValue('--reading-size'),
      paper: getComputedStyle(document.body).backgroundColor,
    }));
  const SEPIA = { theme: 'sepia', size: '0.95', paper: 'rgb(244, 234, 212)' };

  test('what is set in the reader holds there after a reload', async () => {
    const reader = await openReader();
    // A key that comes before the settings are known does nothing.
    const themeAfterKey = async () => {
      if ((await looks(reader)).theme !== SEPIA.theme) await reader.press('t');
      return (await looks(reader)).theme;
    };
    await expect.poll(themeAfterKey).toBe(SEPIA.theme);
    // The driver of Firefox presses letters alone.
    await reader.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '-', bubbles: true }));
    });
    await expect.poll(() => looks(reader)).toEqual(SEPIA);
    const again = await session.driver.goTo(await reader.evaluate(() => location.href));
    await findControl(again, 'heading', title);
    await expect.poll(() => looks(again)).toEqual(SEPIA);
  });

  test('an article opens where it was left, and leads to its start', async () => {
    const reader = await openReader();
    const far = await reader.evaluate((words: string) => {
      const paragraphs = [...document.querySelectorAll('.article-body p')];
      const place = paragraphs.find((one) => one.textContent?.includes(words)) as HTMLElement;
      scrollTo(0, place.getBoundingClientRect().top + scrollY - 70);
      return scrollY;
    }, quote);
    expect(far).toBeGreaterThan(300);
    // Kept when its reader stops, or leaves.
    await expect.poll(() => placeKept(reader)).toBe(true);
    await session.driver.goTo(await reader.evaluate(() => location.href));
    const again = await session.driver.tab();
    await showsText(again, await message('returned'));
    const marked = () =>
      again.evaluate(() => document.querySelector('.outline [aria-current]')?.textContent);
    await expect.poll(marked).toBe('Elm from a hedgerow, iron from a tram');
    const height = await again.evaluate((words: string) => {
      const paragraphs = [...document.querySelectorAll('.article-body p')];
      const place = paragraphs.find((one) => one.textContent?.includes(words)) as HTMLElement;
      return place.getBoundingClientRect().top;
    }, quote);
    // The very line at the very height, where it was left.
    expect(Math.abs(height - 70)).toBeLessThan(3);
    await clickControl(again, 'button', await message('toStart'));
    await expect.poll(() => again.evaluate(() => scrollY)).toBe(0);
  });

  test('what was put back stands there after a reload, in the popup, too, and is not counted', async () => {
    const reader = await openReader();
    const line = () => reader.evaluate(lineOfRemovals);
    const before = await line();
    const shown = (surface: Surface) =>
      surface.evaluate(
        (words: string) => document.querySelector('.article-body')?.textContent?.includes(words),
        promo,
      );
    expect(await shown(reader)).toBe(false);
    await clickControl(reader, 'button', /^Removed from the text/);
    await clickControl(reader, 'button', new RegExp(`^Put back: .*${promo.slice(0, 20)}`));
    await expect.poll(() => shown(reader)).toBe(true);
    await expect.poll(line).not.toBe(before);
    const after = await line();
    await session.driver.goTo(await reader.evaluate(() => location.href));
    const again = await session.driver.tab();
    await expect.poll(() => shown(again)).toBe(true);
    expect(await again.evaluate(lineOfRemovals)).toBe(after);
    const popup = await openPopup();
    await expect.poll(() => shown(popup)).toBe(true);
    await expect.poll(() => popup.evaluate(lineOfRemovals)).toBe(after);
  });

  test('the theme is there before anything is drawn', async () => {
    // A reader without a copy asks nobody how it is to look: it has it from before.
    const address = `${session.driver.origin}/src/surfaces/reader/reader.html?key=none`;
    const reader = await session.driver.goTo(address);
    expect(await looks(reader)).toEqual(SEPIA);
    const first = await reader.evaluate(() => {
      const [script] = document.head.querySelectorAll('script, link, style');
      return script?.matches('script[src$="first-paint.js"]:not([async], [defer], [type=module])');
    });
    expect(first).toBe(true);
  });

  test('words are found; notes, listings and formulas are set as they should be', async () => {
    const reader = await openReader(`${session.site}pages/footnotes/page.html`, /Things that go/);
    const aside = () =>
      reader.evaluate(() => document.querySelector('.sidenote')?.textContent ?? '');
    await expect.poll(aside).toContain('The inventory is undated');
    await reader.press('f');
    await reader.type(await findControl(reader, 'textbox', await message('findWithin')), 'eleven');
    const painted = (surface: Surface, wanted: string) =>
      surface.evaluate((name: string) => [...(CSS.highlights.get(name) ?? [])].map(String), wanted);
    await expect.poll(() => painted(reader, 'find')).toEqual(['eleven']);
    const code = await openReader(`${session.site}pages/code-blocks/page.html`, /./);
    await expect.poll(() => painted(code, 'code-keyword')).toContain('async');
    const maths = await openReader(`${session.site}pages/formulas-drawn/page.html`, /Keller/);
    const formulas = () =>
      maths.evaluate(() => document.querySelectorAll('.article-body math').length);
    await expect.poll(formulas).toBeGreaterThan(5);
  });

  test('words of the summary are found, and selected once the field is closed', async () => {
    const reader = await openReader();
    const words = 'nine winters rebuilding the wheel';
    await reader.press('f');
    await reader.type(await findControl(reader, 'textbox', await message('findWithin')), words);
    const painted = () =>
      reader.evaluate(() => [...(CSS.highlights.get('find') ?? [])].map(String));
    await expect.poll(painted).toEqual([words]);
    await clickControl(reader, 'button', await message('close'));
    await expect.poll(() => reader.evaluate(() => String(getSelection()))).toBe(words);
  });

  test('it is read aloud sentence by sentence, and the sentence is painted', async () => {
    const reader = await openReader();
    // No voice is to be had in a browser without a window.
    await reader.evaluate(giveVoice);
    await clickControl(reader, 'button', await message('aloud'));
    const painted = () =>
      reader.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join());
    await expect.poll(painted).toMatch(/\S/);
    const first = await painted();
    await reader.evaluate(() => (window as unknown as Spoken).finish());
    await expect.poll(painted).not.toBe(first);
    expect(await painted()).toMatch(/\S/);
    expect(await reader.evaluate(() => (window as unknown as Spoken).said.length)).toBe(2);
  });

  // Firefox's sidebar stays open, and the reader beside it is a narrow one.
  test('what was set in the reader holds in the panel and in the popup, too', async () => {
    const popup = await openPopup();
    await expect.poll(() => looks(popup)).toEqual(SEPIA);
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await findControl(panel, 'heading', title);
    await expect.poll(() => looks(panel)).toEqual(SEPIA);
    await findControl(panel, 'button', await message('reading'));
  });

  test('face, spacing and what draws the eye are set for one site alone', async () => {
    const reader = await openReader();
    await reader.press('a');
    const press = async (role: string, name: string) =>
      reader.evaluate(
        (found: string) => document.querySelector<HTMLElement>(found)?.click(),
        await findControl(reader, role, new RegExp(`^${name}`)),
      );
    await press('checkbox', await message('readingOnlyHere'));
    await reader.evaluate(() => {
      const faces = document.querySelector('.reading-panel select') as HTMLSelectElement;
      faces.value = 'mono';
      faces.dispatchEvent(new Event('change', { bubbles: true }));
      for (const scale of document.querySelectorAll<HTMLInputElement>('input[type=range]')) {
        scale.value = scale.max;
        scale.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await press('radio', '3 lines');
    await press('checkbox', await message('reading_links'));
    await press('checkbox', await message('reading_pictures'));
    const setting = (surface: Surface) => surface.evaluate(settingOf);
    await expect.poll(() => setting(reader)).toEqual(SET_OTHERWISE);
    const { port } = new URL(session.site);
    const other = await openReader(`http://localhost:${port}/${path}`);
    await expect.poll(() => setting(other)).toEqual(SET_AS_USUAL);
    const again = await openReader();
    await expect.poll(() => setting(again)).toEqual(SET_OTHERWISE);
  });

  // Only Chromium's driver prints.
  if (kind === 'chromium')
    test('what is printed is the article, and nothing of a bar', async () => {
      const reader = await openReader();
      // It may open at its end, where it was left before.
      const isAtStart = async () => {
        await reader.evaluate(() => window.scrollTo(0, 0));
        return (await textOf(reader)).includes('minutes left');
      };
      await expect.poll(isAtStart).toBe(true);
      const { browser } = session.driver as typeof session.driver & { browser: Browser };
      const pages = await browser.pages();
      const page = pages.find((one) => one.url().includes('/reader.html'));
      const text = pdfText((await page?.pdf({ format: 'A4' })) ?? new Uint8Array());
      for (const words of [title, quote, new URL(session.site).host])
        expect(text).toContain(words.replace(/\s+/g, ''));
      for (const words of ['minutes left', 'Write a note', 'Add tag', 'Removed from the text'])
        expect(text).not.toContain(words.replace(/\s+/g, ''));
    });
});

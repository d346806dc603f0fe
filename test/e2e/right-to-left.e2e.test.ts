import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' };
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { arabicBuild } from './arabic-build.ts';
import { findings } from './findings.ts';
import { PAGES } from './pages.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** How a document is marked, and whether it is wider than its window. */
const marked = (surface: Surface) =>
  surface.evaluate(() => {
    const { lang, dir, scrollWidth, clientWidth } = document.documentElement;
    return [lang, dir, scrollWidth > clientWidth];
  });

/** Where the middle of an element is, in parts of the width of what it stands in: 0 is left. */
const placeOf = (surface: Surface, inner: string, outer: string) =>
  surface.evaluate(
    (innerPath: string, outerPath: string) => {
      const box = document.querySelector(innerPath)?.getBoundingClientRect();
      const room = document.querySelector(outerPath)?.getBoundingClientRect();
      if (!box || !room) throw new Error('It is not there.');
      return (box.left + box.width / 2 - room.left) / room.width;
    },
    inner,
    outer,
  );

describe.each(BROWSERS)('in %s, in a language that runs from right to left', (kind) => {
  let session: Session;
  let build: Awaited<ReturnType<typeof arabicBuild>>;
  const [{ path, title }] = PAGES as [(typeof PAGES)[0]];

  beforeAll(async () => {
    build = await arabicBuild(kind);
    session = await beginSession(kind, { extension: build.folder });
  });
  afterAll(async () => {
    await session?.end();
    await build?.remove();
  });

  const ours = (name: string) =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/${name}/${name}.html`);
  const openPopup = async () => {
    await session.driver.goTo(session.site + path);
    const popup = await session.driver.pressButton();
    await findControl(popup, 'heading', title);
    return popup;
  };

  test('the popup does, an English article in it does not', async () => {
    const popup = await openPopup();
    expect(await marked(popup)).toEqual(['ar', 'rtl', false]);
    const body = await popup.evaluate(() => {
      const text = document.querySelector('.article-body') ?? document.body;
      return [getComputedStyle(text).direction, text.closest('[lang]')?.getAttribute('lang')];
    });
    expect(body).toEqual(['ltr', 'en-GB']);
  });

  test('its switch is to the right of its words, and goes to the left', async () => {
    const popup = await openPopup();
    await showsText(popup, arabic.hidingOffer_many.message.replace('$1', '23'));
    const [knob, line] = ['.hiding-switch-knob', '.hiding-switch'];
    expect(await placeOf(popup, knob, line)).toBeGreaterThan(0.8);
    await clickControl(popup, 'switch', arabic.hidingOffer_many.message.replace('$1', '23'));
    const moved = () =>
      popup.evaluate(() => {
        const path = document.querySelector('.hiding-switch-knob');
        return path ? getComputedStyle(path, '::after').translate : '';
      });
    await expect.poll(moved).toBe('-12px');
    expect(await findings(popup)).toEqual([]);
  });

  test('words of the page are set apart in a reason', async () => {
    const popup = await openPopup();
    const line = await findControl(popup, 'button', /26/);
    await popup.click(line);
    // What is to be seen of a text has no such signs in Firefox.
    const reasons = () =>
      popup.evaluate(() =>
        Array.from(document.querySelectorAll('.removal-reason'), ({ textContent }) => textContent),
      );
    await expect.poll(async () => (await reasons()).join()).toContain('«\u2068READ MORE\u2069»');
  });

  test('the reader points back to the right, and has its outline there', async () => {
    await clickControl(await openPopup(), 'button', arabic.openReader.message);
    const reader = await session.driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(session.driver.origin);
    await findControl(reader, 'heading', title);
    expect(await marked(reader)).toEqual(['ar', 'rtl', false]);
    expect(await placeOf(reader, '.bar .icon-turns', '.bar')).toBeGreaterThan(0.9);
    const turned = await reader.evaluate(() =>
      Array.from(document.querySelectorAll('.icon-turns'), (icon) => getComputedStyle(icon).scale),
    );
    expect(new Set(turned)).toEqual(new Set(['-1 1']));
    expect(await placeOf(reader, '.outline', 'body')).toBeGreaterThan(0.6);
    expect(await findings(reader)).toEqual([]);
  });

  test('the library and the settings do', async () => {
    const library = await ours('library');
    await showsText(library, arabic.libraryEmptyState.message);
    expect(await marked(library)).toEqual(['ar', 'rtl', false]);
    expect(await placeOf(library, '.search > .icon', '.search')).toBeGreaterThan(0.9);
    expect(await findings(library)).toEqual([]);
    const options = await ours('options');
    await showsText(options, arabic.optionsSingleKeys.message);
    expect(await marked(options)).toEqual(['ar', 'rtl', false]);
    expect(await findings(options)).toEqual([]);
  });
});

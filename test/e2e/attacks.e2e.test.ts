import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl } from '../../scripts/drive/find-control.mjs';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { serveFolder } from '../../scripts/serve/serve-folder.mjs';
import { message } from '../../scripts/start/message.mjs';
import type { ArticleHeader } from '../../src/model/article.ts';
import { audit, ranIn } from '../attacks/audit.ts';
import { attackedPage, exportsOf } from '../attacks/exports.ts';
import { hostileReading } from '../attacks/hostile-readings.ts';
import { tryAll } from '../attacks/try-all.ts';
import { ATTACKS, type Attack } from '../attacks/vectors.ts';
import { ask } from './ask.ts';
import { bundle } from './bundle.ts';
import { showsText } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const SIDE_BY_SIDE = ATTACKS.filter(({ swallows }) => !swallows);
const ALONE = ATTACKS.filter(({ swallows }) => swallows);
/** What is exported: of a page with many attacks, and of one for each that swallows. */
const EXPORTS = [SIDE_BY_SIDE, ...ALONE.map((attack) => [attack])].map(exportsOf);
/** The page itself is not to be attacked. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`;
const LAST = SIDE_BY_SIDE.at(-1) as Attack;
/** Of a page that is read, short lines at its end may be taken for no part of the article. */
const AMID = SIDE_BY_SIDE.at(SIDE_BY_SIDE.length / 2) as Attack;

/** How many attacks were tried, ran, and were left so that they could, by place: told at the end. */
const counts = new Map<string, [tried: number, ran: number, left: number]>();

function count(place: string, ...[tried, ran, left]: [number, number, number]): void {
  const [t, r, l] = counts.get(place) ?? [0, 0, 0];
  counts.set(place, [t + tried, r + ran, l + left]);
}

afterAll(() => {
  for (const [place, [tried, ran, left]] of counts)
    console.log(`${place}: ${tried} tried, ${ran} ran, ${left} left`);
});

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  let folder: string;
  let pages: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    session = await beginSession(kind);
    folder = await mkdtemp(join(tmpdir(), 'lectern-attacks-'));
    await writeFile(join(folder, 'attacked.html'), attackedPage(SIDE_BY_SIDE, POLICY));
    pages = await serveFolder(folder, { signal: AbortSignal.timeout(600_000) });
  });
  afterAll(async () => {
    await session?.end();
    await pages?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Nothing has run in one of our documents, and nothing in it could. */
  const holds = async (surface: Surface, where: string, tried: number, name = '') => {
    const [ran, faults] = [await surface.evaluate(ranIn), await surface.evaluate(audit)];
    const at = await surface.evaluate(() => location.href);
    count(`${kind}, ${where}`, tried, ran.length, faults.length);
    expect({ where, name, ran, faults }).toEqual({ where, name, ran: [], faults: [] });
    expect(at).toContain(session.driver.origin);
  };
  const openPage = (name: string, search = '') =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/${name}/${name}.html${search}`);
  const shows = (surface: Surface, { id }: Attack) =>
    waitUntil(`attack ${id} to be shown`, () =>
      surface.evaluate(
        (words: string) => document.querySelector('.article-body')?.textContent?.includes(words),
        `Attack ${id} is here.`,
      ),
    );
  const keep = async (from: Surface, name: string, attacks: Attack[]) => {
    const { value } = await ask(from, 'copy:put', { reading: hostileReading(name, attacks) });
    return `?key=${value.key}`;
  };

  test('of the attacks many run where nothing stops them, and none that is sanitised', async () => {
    const page = await session.driver.goTo(`${session.site}e2e/pages/empty.html`);
    await page.evaluate(await bundle('../../src/ui/article/sanitise.ts', 'lecternSanitise'));
    const pages = ATTACKS.map(({ html }) => html);
    const sanitised = await page.evaluate(tryAll, pages, true);
    const raw = await page.evaluate(tryAll, pages, false);
    count(`${kind}, control`, pages.length, raw.length, 0);
    count(`${kind}, sanitised, without a policy`, pages.length, sanitised.length, 0);
    expect(sanitised).toEqual([]);
    expect(raw.length).toBeGreaterThan(150);
  });

  test('none runs in what is exported, opened where nothing stops it', async () => {
    const page = await session.driver.goTo(`${session.site}e2e/pages/empty.html`);
    const made = EXPORTS.filter((one) => one !== null);
    for (const format of ['html', 'markdown'] as const) {
      const files = made.map((one) => one[format]);
      const ran = await page.evaluate(tryAll, files, false);
      count(`${kind}, ${format}`, ATTACKS.length - EXPORTS.length + made.length, ran.length, 0);
      expect({ format, ran }).toEqual({ format, ran: [] });
    }
  });

  test('none runs that a page brings with it', async () => {
    await session.driver.goTo(`${pages.url}attacked.html`);
    const popup = await session.driver.pressButton();
    await shows(popup, AMID);
    await holds(popup, 'popup, of the page', SIDE_BY_SIDE.length);
    await clickControl(popup, 'button', await message('openReader'));
    const reader = await session.driver.tab();
    await expect.poll(() => reader.evaluate(() => location.href)).toContain(session.driver.origin);
    await shows(reader, AMID);
    await holds(reader, 'reader, of the page', SIDE_BY_SIDE.length);
  });

  test('none runs in the reader, the popup and the panel, nor once it is put back', async () => {
    const reader = await openPage(
      'reader',
      await keep(await openPage('options'), 'many', SIDE_BY_SIDE),
    );
    await shows(reader, LAST);
    await holds(reader, 'reader', SIDE_BY_SIDE.length);
    const popup = await session.driver.pressButton();
    await shows(popup, LAST);
    await holds(popup, 'popup', SIDE_BY_SIDE.length);
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await shows(panel, LAST);
    await holds(panel, 'panel', SIDE_BY_SIDE.length);

    const shown = () =>
      reader.evaluate(() => document.querySelectorAll('.article-body aside').length);
    const putBack = () =>
      reader.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        for (const button of document.querySelectorAll<HTMLElement>('.removal button'))
          if (button.textContent === 'Put back') button.click();
      });
    await putBack();
    await expect.poll(shown).toBe(Math.ceil(SIDE_BY_SIDE.length / 30));
    await holds(reader, 'reader, put back', SIDE_BY_SIDE.length);
  });

  test('none that swallows what follows runs in the reader and the panel', async () => {
    const options = await openPage('options');
    const keys: string[] = [];
    for (const attack of ALONE) keys.push(await keep(options, `alone-${attack.id}`, [attack]));
    for (const [index, attack] of ALONE.entries()) {
      const reader = await openPage('reader', keys[index]);
      await shows(reader, attack);
      await holds(reader, 'reader', 1, attack.name);
      const panel = await session.driver.sidePanel();
      await shows(panel, attack);
      await holds(panel, 'panel', 1, attack.name);
    }
  });

  test('none runs in the library, nor as a quote, note or tag in reader and panel', async () => {
    const hostile = hostileReading('quoted', ATTACKS.slice(0, 1));
    const options = await openPage('options');
    for (let from = 0; from < ATTACKS.length; from += 20)
      await options.evaluate(keepQuotes, hostile.article, ATTACKS.slice(from, from + 20));
    const { value } = await ask(options, 'copy:put', { reading: hostile });

    const library = await openPage('library');
    const seen = new Set<number>();
    await waitUntil('every attack to be listed', async () => {
      for (const id of await library.evaluate(lookFurther)) seen.add(id);
      expect(await library.evaluate(audit)).toEqual([]);
      return seen.size === ATTACKS.length;
    });
    await holds(library, 'library', ATTACKS.length);

    const reader = await openPage('reader', `?key=${value.key}`);
    await showsText(reader, `of ${ATTACKS.length} is quoted`);
    await holds(reader, 'reader, quotes and notes', ATTACKS.length);
    const panel = await session.driver.sidePanel();
    await clickControl(panel, 'tab', new RegExp(`^${await message('notes')}`));
    await showsText(panel, `of ${ATTACKS.length} is quoted`);
    await holds(panel, 'panel, quotes and notes', ATTACKS.length);
  });
});

/** The part of the browser's interface that the next function uses. */
interface Extension {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { id: string } }> };
}

/**
 * Keeps a quote for each attack, under an article named like it; and one that holds them all, in its
 * note and tags, too, under the article that is given. Runs in a page of ours.
 */
async function keepQuotes(article: ArticleHeader, attacks: Attack[]): Promise<void> {
  const all = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { runtime } = all.browser ?? all.chrome;
  const send = async (ask: string, request: object) => {
    const reply = await runtime.sendMessage({ ask, request });
    if (!reply.ok) throw new Error(`${ask}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  // Cut as our own code cuts what a page claims: longer ones are refused.
  const header = ({ url, canonicalUrl, title, byline, published, siteName }: ArticleHeader) => ({
    url,
    canonicalUrl,
    title: title.slice(0, 1000),
    byline: byline?.slice(0, 500) ?? null,
    published: published?.slice(0, 40) ?? null,
    siteName: siteName?.slice(0, 200) ?? null,
  });
  const quote = (of: ArticleHeader, text: string) =>
    send('quote:add', {
      header: header(of),
      text,
      selectors: {
        quote: {
          type: 'TextQuoteSelector',
          exact: text,
          prefix: text.slice(0, 200),
          suffix: text.slice(0, 200),
        },
        position: { type: 'TextPositionSelector', start: 0, end: 1 },
      },
      basis: 'article',
      colour: 'yellow',
    });
  const words = ({ id, html }: Attack) => `${html.slice(0, 1500)} of ${id} is quoted`;
  const keep = async (attack: Attack) => {
    const { id, html } = attack;
    const names = {
      title: html.slice(0, 1500),
      byline: html.slice(0, 500),
      siteName: html.slice(0, 500),
    };
    const own = { ...article, ...names, url: `https://attack-${id}.example/` };
    await quote(own, words(attack));
  };
  await Promise.all(attacks.map(keep));
  const text = attacks.map(words).join('\n\n');
  const { id } = await quote(article, text);
  await send('quotes:change', {
    ids: [id],
    change: {
      note: { base: '', text: `${text}\n\n[x](<${text}>)` },
      addTags: attacks.map(({ html }) => html.slice(0, 200)),
    },
  });
}

/** Scrolls by one window; gives the numbers of the attacks that are to be seen. Runs in the library. */
async function lookFurther(): Promise<number[]> {
  const seen = () =>
    [...document.body.textContent.matchAll(/of (\d+) is quoted/g)].map(([, id]) => Number(id));
  const before = seen();
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  window.scrollTo(0, isAtEnd ? 0 : scrollY + innerHeight);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return [...before, ...seen()];
}

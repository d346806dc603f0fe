import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/serve-folder.mjs';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';

/** The ids of `pages/fragments.html` with words marked in them. */
const CASES =
  'once again marks dash hidden inside first item list cjk cjk-long case accents broken quoted cell code long upper soft ruby picture piece nbsp form thai formula'.split(
    ' ',
  );
/** Exports hold links that were made of quotes; of a page they are made while it is read. */
const MADE_OF = { chromium: ['page', 'quote'], firefox: ['quote'] } as const;
/** Firefox looks for no words across the reading of a ruby. */
const FOUND = { chromium: CASES, firefox: CASES.filter((id) => id !== 'ruby') };
/** Tall enough for the whole page in any font: what is out of the window has no pixels. */
const WINDOW = { width: 700, height: 4000 };

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const stop = new AbortController();
let browser: Browser;
let maker: Page;
let address: string;

beforeAll(async () => {
  address = `${(await serveFolder(path('.'), stop)).url}pages/fragments.html`;
});
afterAll(() => stop.abort());

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  beforeAll(async () => {
    browser = await launch(name);
    maker = await browser.newPage();
    await maker.goto(address);
    await maker.evaluate(await bundle());
  });
  afterAll(() => browser?.close());

  describe.each(MADE_OF[name])('a link that was made of a %s', (from) => {
    test.each(FOUND[name])('leads to its words: %s', async (id) => {
      const link = await makeLink(id, from);
      const page = await browser.newPage();
      await page.setViewport(WINDOW);
      await page.goto(link);
      try {
        const wanted = await wantedWords(page, id);
        expect(wanted).not.toBe('');
        // The browser looks for the words some time after the page has loaded.
        await expect.poll(() => paintedWords(page), { message: link }).toBe(wanted);
      } finally {
        await page.close();
      }
    });
  });
});

async function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  const { signal } = stop;
  const known = process.env[name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  const executablePath = known ?? (await findBrowser(name, { signal }));
  if (name === 'firefox') return puppeteer.launch({ browser: name, executablePath });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath, args: [...args, '--no-first-run'] });
}

/** What makes links, as a script that a page can run. */
async function bundle(): Promise<string> {
  const entry = path('./link-makers.ts');
  const lib = { entry, name: 'lectern', formats: ['iife' as const] };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return `${output.output[0].code}; globalThis.lectern = lectern;`;
}

function makeLink(id: string, from: 'page' | 'quote'): Promise<string> {
  return maker.evaluate(
    (name, way) => {
      const mark = (kind: string) =>
        document.querySelector(`[id="${name}"] .${kind}, .${kind}[data-of="${name}"]`) as Element;
      const range = new Range();
      range.setStartAfter(mark('from'));
      range.setEndBefore(mark('to'));
      return Reflect.get(globalThis, 'lectern').linkMakers[way](range);
    },
    id,
    from,
  );
}

/** The characters that are to be marked, without the spaces: which have a box depends on the line. */
function wantedWords(page: Page, id: string): Promise<string> {
  return page.evaluate((name) => {
    const mark = (kind: string) =>
      document.querySelector(`[id="${name}"] .${kind}, .${kind}[data-of="${name}"]`) as Element;
    const range = new Range();
    range.setStartAfter(mark('want-from') ?? mark('from'));
    range.setEndBefore(mark('want-to') ?? mark('to'));
    let words = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      if (!range.intersectsNode(node) || !node.parentElement?.getClientRects().length) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      words += node.data.slice(from, node === range.endContainer ? range.endOffset : undefined);
    }
    return words.replace(/[\s\u00ad]+/g, '');
  }, id);
}

/** A character and the middle half of its box, in pixels of the window. */
type Placed = [character: string, left: number, top: number, right: number, bottom: number];

/**
 * The characters that stand on red, in their order: only the target of the link does. Where a
 * character is, and how large, is the font's business.
 */
async function paintedWords(page: Page): Promise<string> {
  const [placed, picture] = [
    await page.evaluate(placeCharacters),
    await page.screenshot({ encoding: 'base64' }),
  ];
  return maker.evaluate(
    async (data, characters) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!canvas) throw new Error('There is no canvas to look at the picture with.');
      canvas.drawImage(bitmap, 0, 0);
      const { width, height } = bitmap;
      const pixels = canvas.getImageData(0, 0, width, height).data;
      const isRedAt = (x: number, y: number) => {
        const at = (y * width + x) * 4;
        return pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 0;
      };
      const isRed = ([, left, top, right, bottom]: Placed) => {
        let red = 0;
        for (let y = top; y < bottom; y++)
          for (let x = left; x < right; x++) if (isRedAt(x, y)) red++;
        return red > ((right - left) * (bottom - top)) / 2;
      };
      return characters
        .filter(isRed)
        .map(([character]) => character)
        .join('');
    },
    picture,
    placed,
  );
}

/** Runs in the page. */
function placeCharacters(): Placed[] {
  const placed: Placed[] = [];
  const range = new Range();
  const characters = new Intl.Segmenter();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text)
    for (const { segment, index } of characters.segment(node.data)) {
      const character = segment.replace(/[\s\u00ad]+/g, '');
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      if (!character || !box) continue;
      const { left, top, width, height } = box;
      const [x, y] = [Math.round(left + width / 4), Math.round(top + height / 4)];
      const size = (length: number) => Math.max(1, Math.floor(length / 2));
      placed.push([character, x, y, x + size(width), y + size(height)]);
    }
  return placed;
}

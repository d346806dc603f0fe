import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/serve-folder.mjs';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';

/** The ids of `pages/fragments.html` with words marked in them. */
const CASES =
  'once again marks dash hidden inside first item list cjk cjk-long case accents broken quoted cell code long upper soft ruby picture piece nbsp form thai'.split(
    ' ',
  );
/** Left, top, right and bottom, in CSS pixels of the window. */
type Box = [number, number, number, number];

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const stop = new AbortController();
let browser: Browser;
let maker: Page;
let address: string;

beforeAll(async () => {
  const { signal } = stop;
  const server = await serveFolder(path('.'), { signal });
  address = `${server.url}pages/fragments.html`;
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (await findBrowser('chromium', { signal }));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await puppeteer.launch({ executablePath, args: [...args, '--no-first-run'] });
  maker = await browser.newPage();
  await maker.goto(address);
  await maker.evaluate(await bundle());
});
afterAll(async () => {
  await browser?.close();
  stop.abort();
});

test.each(CASES)('a link leads to its words: %s', async (id) => {
  const link = await makeLink(id);
  const page = await browser.newPage();
  await page.setViewport({ width: 700, height: 500 });
  await page.goto(link);
  try {
    const wanted = await boxOfWords(page, id);
    const painted = await paintedBox(page);
    expect(painted, link).not.toBeNull();
    expect(distance(painted, wanted), `${link} painted ${painted}, not ${wanted}`).toBeLessThan(4);
  } finally {
    await page.close();
  }
});

const distance = (one: Box | null, other: Box): number =>
  Math.max(...other.map((side, i) => Math.abs(side - (one?.[i] ?? 0))));

/** `fragmentLink` as a script that a page can run. */
async function bundle(): Promise<string> {
  const entry = path('../../src/quotes/fragment.ts');
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

function makeLink(id: string): Promise<string> {
  return maker.evaluate((name) => {
    const mark = (kind: string) =>
      document.querySelector(`[id="${name}"] .${kind}, .${kind}[data-of="${name}"]`) as Element;
    const range = new Range();
    range.setStartAfter(mark('from'));
    range.setEndBefore(mark('to'));
    const { fragmentLink } = Reflect.get(globalThis, 'lectern');
    return fragmentLink(document.body, range, location.href);
  }, id);
}

function boxOfWords(page: Page, id: string): Promise<Box> {
  return page.evaluate((name) => {
    const mark = (kind: string) =>
      document.querySelector(`[id="${name}"] .${kind}, .${kind}[data-of="${name}"]`) as Element;
    const range = new Range();
    range.setStartAfter(mark('want-from') ?? mark('from'));
    range.setEndBefore(mark('want-to') ?? mark('to'));
    // Of its text alone: a block within a range counts with its whole width.
    const rects = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      if (!range.intersectsNode(node) || !node.data.trim()) continue;
      const part = new Range();
      part.selectNodeContents(node);
      rects.push(...part.getClientRects());
    }
    return [
      Math.min(...rects.map(({ left }) => left)),
      Math.min(...rects.map(({ top }) => top)),
      Math.max(...rects.map(({ right }) => right)),
      Math.max(...rects.map(({ bottom }) => bottom)),
    ] as Box;
  }, id);
}

/** The box round all that is red on a screenshot of the window, or null: only the target is. */
async function paintedBox(page: Page): Promise<Box | null> {
  const picture = await page.screenshot({ encoding: 'base64' });
  return maker.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const { data: pixels, width } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {
      data: [],
      width: 1,
    };
    let box: Box | null = null;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] !== 255 || pixels[i + 1] !== 0 || pixels[i + 2] !== 0) continue;
      const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
      const [left, top, right, bottom]: Box = box ?? [x, y, x, y];
      box = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
    }
    return box;
  }, picture);
}

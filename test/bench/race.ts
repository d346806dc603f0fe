import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detect } from '../../src/article/detect/detect.ts';
import { readPage } from '../../src/article/read-page.ts';
import { parsePage } from './parse-page.ts';

const ROUNDS = 3;
/** The clock is coarse: what is done sooner is done again until so many milliseconds have passed. */
const LEAST_MS = 2;

/** Every text of the page, once: as fast as anything can be that has seen all the words. */
function walkTexts(document: Document): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
  return length;
}

const cloned = (document: Document): Document => document.cloneNode(true) as Document;

/** Each as it has to be used: Readability and Defuddle change what they are given, `readPage` copies it. */
const READERS: Record<string, (document: Document, url: string) => unknown> = {
  lectern: (document, url) => readPage(document, { url, force: true }),
  readability: (document) => new Readability(cloned(document)).parse(),
  defuddle: (document, url) => new Defuddle(cloned(document), { url }).parse(),
  detect: (document, url) => detect(document, url),
  walk: walkTexts,
};

/** Milliseconds a run. */
function time(run: () => unknown): number {
  const start = performance.now();
  for (let runs = 1; ; runs++) {
    run();
    const spent = performance.now() - start;
    if (spent >= LEAST_MS) return spent / runs;
  }
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

let pages = 0;

/**
 * Lets all read one page in turn, several rounds, another going first in each.
 * @returns milliseconds by reader, the median of its rounds
 */
function race(html: string, url: string): Record<string, number> {
  const document = parsePage(html, url);
  const names = Object.keys(READERS);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const start = pages++;
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(start + round + turn) % names.length] ?? '';
      times.get(name)?.push(time(() => READERS[name]?.(document, url)));
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])]));
}

Object.assign(globalThis, { contestants: { race } });

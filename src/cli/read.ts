import { readPage } from '../article/read-page.ts';
import type { Doubt, Reading } from '../model/article.ts';
import { decodeHtml } from './decode-html.ts';
import { FORMATS } from './formats.ts';
import { loadPage } from './load-page.ts';
import { parseHtml } from './parse-html.ts';
import { reasonText } from './reason-text.ts';
import { writeError, writeOut } from './write.ts';

/** What may be said after `lectern read PAGE`. */
export interface ReadOptions {
  /** Where the page came from, absolute; else its own address, or none. */
  url?: string;
  /** One of `FORMATS`. */
  format: keyof typeof FORMATS;
  /** Read a page that is no article. */
  force: boolean;
}

/**
 * Takes a file, an address or `-`; writes the clean article to standard output, and where that may not
 * be the article, or not all of it, a line on why to standard error.
 * Throws an Error with a sentence for the reader where the page cannot be got at, is empty, or is no
 * article and `force` is not set.
 */
export async function readToTerminal(page: string, options: ReadOptions): Promise<void> {
  const { bytes, contentType, url } = await loadPage(page);
  const name = page === '-' ? 'standard input' : page;
  if (isBinary(bytes)) throw new Error(`${name} is no web page.`);
  const html = decodeHtml(bytes, contentType);
  const reading = readHtml(html, { name, url: options.url ?? url, force: options.force });
  await writeOut(await withinDepth(name, () => FORMATS[options.format](reading)));
  if (reading.doubt) await writeError(`${name}: ${doubtText(reading.doubt)}`);
}

/** What a reader sees above such a text. */
const doubtText = ({ reason }: Doubt): string =>
  reasonText({ code: `doubt${reason[0]?.toUpperCase()}${reason.slice(1)}`, values: [] });

/** Text has no zero bytes, unless it is UTF-16, where every other byte may be one. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  const zeros = head.filter((byte) => byte === 0).length;
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return zeros > 0 && !isWide;
}

interface HtmlOptions {
  name: string;
  url: string;
  force: boolean;
}

/** Pages are trees and are walked as such: thousands of levels exhaust the stack of the terminal's DOM. */
function withinDepth<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Error(
      `${name} is nested too deeply to be read here; the extension may still read it.`,
    );
  }
}

function readHtml(html: string, { name, url, force }: HtmlOptions): Reading {
  const read = (always: boolean): Reading | null =>
    withinDepth(name, () => readPage(parseHtml(html), { url, force: always, parse: parseHtml }));
  const reading = read(force);
  if (reading) return reading;
  if (force || !read(true)) throw new Error(`There is no text to read in ${name}.`);
  throw new Error(`${name} does not look like an article. With --force it is read all the same.`);
}

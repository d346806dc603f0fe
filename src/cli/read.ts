import type { Reading } from '../article/article.ts';
import { readPage } from '../article/read-page.ts';
import { decodeHtml } from './decode-html.ts';
import { FORMATS } from './formats.ts';
import { loadPage } from './load-page.ts';
import { parseHtml } from './parse-html.ts';
import { writeOut } from './write.ts';

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
 * Takes a file, an address or `-`; writes the clean article to standard output.
 * Throws an Error with a sentence for the reader where the page cannot be got at, is empty, or is no
 * article and `force` is not set.
 */
export async function readToTerminal(page: string, options: ReadOptions): Promise<void> {
  const { bytes, contentType, url } = await loadPage(page);
  const html = decodeHtml(bytes, contentType);
  const reading = readHtml(html, { name: page, url: options.url ?? url, force: options.force });
  await writeOut(FORMATS[options.format](reading));
}

interface HtmlOptions {
  name: string;
  url: string;
  force: boolean;
}

function readHtml(html: string, { name, url, force }: HtmlOptions): Reading {
  const read = (always: boolean): Reading | null =>
    readPage(parseHtml(html), { url, force: always, parse: parseHtml });
  const reading = read(force);
  if (reading) return reading;
  if (force || !read(true)) throw new Error(`There is no text to read in ${name}.`);
  throw new Error(`${name} does not look like an article. With --force it is read all the same.`);
}

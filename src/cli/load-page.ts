import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stdin } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fetchPage } from './fetch-page.ts';
import { joinBytes } from './join-bytes.ts';
import type { LoadedPage } from './loaded-page.ts';

/**
 * Takes a file (packed with gzip or not), an address or `-` for standard input; gives the page.
 * Throws an Error with a sentence for the reader where it cannot be had.
 */
export async function loadPage(page: string): Promise<LoadedPage> {
  if (/^https?:\/\//i.test(page)) return fetchPage(page);
  if (page === '-') return packed(await joinBytes(stdin, Number.POSITIVE_INFINITY), 'about:blank');
  const path = page.startsWith('file://') ? fileURLToPath(page) : resolve(page);
  return packed(await readBytes(path, page), pathToFileURL(path).href);
}

async function readBytes(path: string, page: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Error(whyNoFile(page, error as NodeJS.ErrnoException));
  }
}

function packed(bytes: Uint8Array, url: string): LoadedPage {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return { bytes: isPacked ? new Uint8Array(gunzipSync(bytes)) : bytes, contentType: null, url };
}

function whyNoFile(page: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${page}.`;
  if (code === 'EISDIR') return `${page} is a folder, not a page.`;
  if (code === 'EACCES') return `You may not read ${page}.`;
  return `${page} cannot be read: ${message}`;
}

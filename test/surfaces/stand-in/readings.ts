import { vi } from 'vitest';
import type { Reading } from '../../../src/article/article.ts';
import { readPage } from '../../../src/article/read-page.ts';
import samplePage from '../../pages/sample/page.html?raw';

let count = 0;

/** Reads HTML as our own code does, at an address nobody has used yet. */
export function read(html: string): Reading {
  const url = `https://site-${crypto.randomUUID()}.example/story-${++count}`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('link[rel="canonical"]')) link.remove();
  const reading = readPage(page, { url, force: true });
  if (!reading) throw new Error('There is nothing to read in this page.');
  return reading;
}

/** The sample article, under an address of its own; its picture comes from this project. */
export function readSample(): Reading {
  const reading = read(samplePage);
  const { leadImage } = reading.article;
  const src = new URL('/test/pages/sample/images/lead.svg', location.href).href;
  return {
    ...reading,
    article: { ...reading.article, leadImage: leadImage && { ...leadImage, src } },
  };
}

/** Once the picture above the text is there: it moves what stands below. */
export async function withPicture(root: Element): Promise<void> {
  await vi.waitFor(() => {
    const picture = root.querySelector<HTMLImageElement>('.lead-image img');
    if (!picture?.naturalWidth) throw new Error('The picture has not come.');
  });
}

/** A reading whose body is `content` as it stands: what a page could bring our pages to show. */
export function readingOf(content: string): Reading {
  const sample = readSample();
  return {
    ...sample,
    article: { ...sample.article, content, dek: null, leadImage: null },
    removals: [],
  };
}

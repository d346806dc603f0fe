import { vi } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import type { Reading } from '../../src/model/article.ts';
import samplePage from '../pages/sample/page.html?raw';

const run = crypto.randomUUID().slice(0, 8);
let count = 0;

/** Reads HTML as our own code does, at an address nobody has used yet. */
export function read(html: string): Reading {
  const url = `https://site-${run}.example/story-${++count}`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('link[rel="canonical"]')) link.remove();
  const reading = readPage(page, { url, force: true });
  if (!reading) throw new Error('There is nothing to read in this page.');
  return reading;
}

/** The sample article, under an address of its own; its picture needs nobody to fetch it. */
export function readSample(): Reading {
  const reading = read(samplePage);
  const { leadImage } = reading.article;
  const src = drawnPicture();
  return {
    ...reading,
    article: { ...reading.article, leadImage: leadImage && { ...leadImage, src } },
  };
}

function drawnPicture(): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 675 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  context.fillStyle = '#8aa';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
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

import { expect, it } from 'vitest';
import { readInSlices } from '../../src/article/read-in-slices.ts';
import { readPage } from '../../src/article/read-page.ts';
import { pause } from '../../src/text/pause.ts';
import { GROWING_PAGES } from '../bench/growing-pages.ts';

const OPTIONS = { url: 'https://paper.example/wheel', force: true };
const pageOf = (paragraphs: number): Document =>
  new DOMParser().parseFromString(GROWING_PAGES['paragraphs']?.(paragraphs) ?? '', 'text/html');

it('of a page too large for the time, the beginning is read, and that is said', async () => {
  const page = pageOf(2000);
  const cut = await readInSlices(page, OPTIONS, { cutting: 0 });
  const whole = await readInSlices(page, OPTIONS);
  expect(cut?.cutAfter).toBeGreaterThanOrEqual(1);
  expect(cut?.article.text).not.toBe('');
  expect(whole?.article.text.startsWith(cut?.article.text ?? '-')).toBe(true);
  expect(cut?.article.text.length).toBeLessThan(whole?.article.text.length ?? 0);
  expect(cut?.article.content.length).toBeLessThan(whole?.article.content.length ?? 0);
});

it('a page that is read whole is read the same in slices and at once', async () => {
  const page = pageOf(200);
  const { ms: _, ...sliced } = (await readInSlices(page, OPTIONS)) ?? {};
  const { ms: __, ...atOnce } = readPage(page, OPTIONS) ?? {};
  expect(sliced).toEqual(atOnce);
  expect(sliced).not.toHaveProperty('cutAfter');
});

it('lets the page go first between slices', async () => {
  let turns = 0;
  let isRead = false;
  const reading = readInSlices(pageOf(20_000), OPTIONS, { cutting: 60_000 }).then(() => {
    isRead = true;
  });
  while (!isRead) {
    await pause();
    turns++;
  }
  await reading;
  expect(turns).toBeGreaterThan(3);
});

it('a page of many parts for readers without scripts is read once', () => {
  const page = pageOf(0);
  const paragraphs = Array.from(
    { length: 320 },
    (_, at) =>
      `<p>Line ${at} of the log says what the keeper of the lower light saw that night.</p>`,
  );
  page.body.innerHTML = `<h1>Wheel</h1><noscript><div><div>${paragraphs.join('')}</div></div></noscript>`;
  const lines = readPage(page, OPTIONS)?.article.text.split('\n') ?? [];
  expect(lines.filter((line) => line.startsWith('Line 7 of'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('Line '))).toHaveLength(320);
});

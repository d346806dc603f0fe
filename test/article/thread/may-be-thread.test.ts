import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { cutIntoBlocks } from '../../../src/article/segment/page-blocks.ts';
import { findPostKinds, findStampsInSteps } from '../../../src/article/thread/find-posts.ts';
import { mayBeThread } from '../../../src/article/thread/may-be-thread.ts';
import { runThrough } from '../../../src/text/run-through.ts';

const WORDS = 'The lamp was lit at dusk and burned until the boats had come home again. ';

const post = (name: string) =>
  `<div class="post"><p><a href="/u/${name}">${name}</a> <time datetime="2024-03-01T10:00">1 March 2024</time></p><p>${WORDS.repeat(3)}</p></div>`;

/** Whether any of a page's repeated parts may be what it is for. */
function mayBe(html: string): boolean {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const page = cutIntoBlocks(document as unknown as Document, new Set());
  const stamps = runThrough(findStampsInSteps(page, 'en'));
  const kinds = findPostKinds(page, stamps.keys(), document.body as unknown as Element);
  return kinds.some((posts) => mayBeThread(posts, page.blocks));
}

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora'];
const posts = NAMES.map((name) => post(name)).join('');

it('posts with a time each may be', () => {
  expect(mayBe(posts)).toBe(true);
});

it('comments under an article may not', () => {
  expect(mayBe(`<p>${WORDS.repeat(9)}</p>${posts}`)).toBe(false);
});

it('two parts may not', () => {
  expect(mayBe(post('Ada') + post('Ben'))).toBe(false);
});

it('parts that hold little of what the page says may not', () => {
  const short = NAMES.map((name) => post(name).replace(WORDS.repeat(3), 'Yes.')).join('');
  expect(mayBe(`${short}<p>${WORDS.repeat(9)}</p>`)).toBe(false);
});

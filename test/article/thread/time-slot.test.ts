import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { cutIntoBlocks } from '../../../src/article/segment/page-blocks.ts';
import { findStampsInSteps } from '../../../src/article/thread/find-posts.ts';
import { findTimes } from '../../../src/article/thread/time-slot.ts';
import { runThrough } from '../../../src/text/run-through.ts';

/** What is taken for the times of posts that each print when it was said, and when its author joined. */
function timesOf(said: readonly string[], joined: readonly string[]): string[] {
  const html = said.map(
    (time, at) =>
      `<article><p><span class="said">${time}</span> Post #${at + 1}</p><dl><dt>Joined</dt><dd class="since">${joined[at]}</dd></dl><p>The lamp was lit at dusk.</p></article>`,
  );
  const { document } = parseHTML(`<html><body>${html.join('')}</body></html>`);
  const page = cutIntoBlocks(document as unknown as Document, new Set());
  const stamps = runThrough(findStampsInSteps(page, 'en'));
  const posts = [...(document.querySelectorAll('article') as unknown as Element[])].map(
    (element) => ({
      element,
      blocks: page.blocks.filter((block) => element.contains(block.element)),
    }),
  );
  return [...findTimes(posts, stamps).times.values()].map(({ text }) => text);
}

const JOINED = ['Feb 8, 2019', 'Feb 16, 2015', 'Aug 21, 2016', 'Feb 8, 2019'];

it.each([
  [
    'at',
    [
      'Jul 5, 2024 at 5:39 PM',
      'Jul 5, 2024 at 9:12 PM',
      'Jul 6, 2024 at 8:01 AM',
      'Jul 6, 2024 at 11:20 AM',
    ],
  ],
  [
    'um',
    [
      '5. Juli 2024 um 17:39',
      '5. Juli 2024 um 21:12',
      '6. Juli 2024 um 08:01',
      '6. Juli 2024 um 11:20',
    ],
  ],
])('times that go up are those of posts, whatever stands before the hour: %s', (_, said) => {
  expect(timesOf(said, JOINED)).toEqual(said);
});

it('days on which people joined are taken where there is nothing else', () => {
  expect(timesOf(['today', 'today', 'now', 'now'], JOINED)).toEqual(JOINED);
});

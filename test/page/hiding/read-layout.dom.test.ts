import { afterEach, describe, expect, it } from 'vitest';
import { weighByLayout } from '../../../src/article/link-lists/beside/weigh-by-layout.ts';
import { readLayout } from '../../../src/page/hiding/read-layout.ts';
import { showPage, takePagesAway } from '../../article/link-lists/shown-page.ts';
import { documentOf, LAID_OUT } from './laid-out-pages.ts';

afterEach(takePagesAway);

describe.each(Object.entries(LAID_OUT))('%s', (_, laidOut) => {
  it('is read as a reader sees it', async () => {
    const live = await showPage(documentOf(laidOut));
    const layout = readLayout(live);
    const places = [...live.querySelectorAll('.list a')].map((link) => layout.get(link) ?? null);
    expect(new Set(places)).toEqual(new Set([laidOut.place]));
    expect([...layout.keys()].filter((link) => !link.closest('.list'))).toEqual([]);
  });
});

it('says what the model leaves open, and nothing against what it is sure of', () => {
  const [open, sure, own] = ['a', 'a', 'a'].map((tag) => document.createElement(tag));
  if (!open || !sure || !own) throw new Error('nothing was made');
  const chances = new Map([
    [open, 0.3],
    [sure, 0.05],
    [own, 0],
  ]);
  weighByLayout(chances, new Map([open, sure, own].map((link) => [link, 'strip'] as const)));
  expect(chances.get(open)).toBeGreaterThan(0.5);
  expect([chances.get(sure), chances.get(own)]).toEqual([0.05, 0]);
});

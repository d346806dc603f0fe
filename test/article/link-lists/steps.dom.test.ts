import { expect, test } from 'vitest';
import { findGroupsInSteps } from '../../../src/article/link-lists/judge-groups.ts';
import { type LinkPageKind, linkPage } from '../../bench/link-pages.ts';
import { countSteps } from '../count-work.ts';

/** What is asked of nodes at each step of a look, in order. */
function work(kind: LinkPageKind, links: number): number[] {
  const html = `<!doctype html><title>The wheel turns again</title>${linkPage(kind, links)}`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const steps = findGroupsInSteps(document, 'https://paper.example/2024/03/wheel-turns', {});
  const each: number[] = [];
  for (let done = false; !done; ) each.push(countSteps(() => (done = steps.next().done === true)));
  return each;
}

/** The copy of the page, which may not change meanwhile, is one step. */
const MOST_AT_ONCE = 0.19;

test.each<LinkPageKind>(['ten a list', 'one list', 'in text'])(
  'no step of a look at a page of many links has much of it to do: %s',
  (kind) => {
    const each = work(kind, 2000);
    const whole = each.reduce((sum, steps) => sum + steps, 0);
    expect(Math.max(...each) / whole).toBeLessThan(MOST_AT_ONCE);
  },
);

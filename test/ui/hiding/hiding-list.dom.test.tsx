import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/ui/hiding/hiding.css';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HidingGroup } from '../../../src/messages/page-kit.ts';
import { succeed } from '../../../src/model/result.ts';
import { TabHiding } from '../../../src/tab-client/tab-hiding.ts';
import { HidingFold } from '../../../src/ui/hiding/hiding-list.tsx';
import { standInHiding } from '../../stand-in/hiding.ts';
import { mount } from '../../stand-in/mount.ts';

const group = (changes: Partial<HidingGroup>): HidingGroup => ({
  id: 'q1',
  heading: 'Explore',
  links: [{ text: 'A pool opens in Varby', href: 'https://paper.example/pool' }],
  count: 15,
  reason: { code: 'reason_hiding_under_none', values: ['15', '0', 'Explore'] },
  state: 'hidden',
  isAway: true,
  rule: null,
  ...changes,
});

async function show(...groups: HidingGroup[]) {
  const state = { on: true, site: 'paper.example', links: 15, groups };
  const calls = { ...standInHiding().calls, state: async () => succeed(state) };
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const root = mount(<HidingFold hiding={new TabHiding(1, calls, leaving.signal)} open />);
  await expect.element(page.getByRole('switch')).toBeVisible();
  return root;
}

const lineOf = (root: Element) =>
  [...root.querySelectorAll('.folded-line bdi')].map(({ textContent }) => textContent);

test.each([
  ['of other stories', {}, ['15 links', 'other stories']],
  [
    'of which some are on the subject',
    { reason: { code: 'reason_hiding_under', values: ['15', '2', 'Explore'] } },
    ['15 links', 'some on the subject'],
  ],
  [
    'of a promotion in the text',
    { count: 1, reason: { code: 'reason_promo_label', values: ['READ MORE'] } },
    ['1 link', 'other stories'],
  ],
  [
    'that the reader had hidden',
    { reason: { code: 'reason_hiding_rule', values: [] } },
    ['15 links', 'your own rule'],
  ],
  [
    'of share buttons',
    { reason: { code: 'reason_hiding_asked', values: [] } },
    ['15 links', 'by your settings'],
  ],
  ['that stays', { state: 'kept', isAway: false }, ['15 links', 'stays: on the subject']],
  [
    'that was wanted back',
    { state: 'shown', isAway: false },
    ['15 links', 'other stories', 'shown'],
  ],
] as [string, Partial<HidingGroup>, string[]][])(
  'a list %s is one line',
  async (_, changes, about) => {
    const root = await show(group(changes));
    expect(lineOf(root)).toEqual(['Explore', ...about]);
    expect((root.querySelector('.folded-row') as HTMLElement).offsetHeight).toBeLessThan(44);
  },
);

test('it unfolds into the whole reason and the first titles, which stay within it', async () => {
  await page.viewport(320, 600);
  const long = 'A pool opens in Varby, and half the town is there before the water is';
  const root = await show(group({ links: [{ text: long, href: 'https://paper.example/pool' }] }));
  await userEvent.click(root.querySelector('.folded-line > summary') as Element);
  await expect.element(page.getByText(/Links under “Explore”: 15/)).toBeVisible();
  await expect.element(page.getByText(long)).toBeVisible();
  const rest = root.querySelector('.folded-rest') as HTMLElement;
  expect(rest.scrollWidth).toBeLessThanOrEqual(rest.clientWidth);
});

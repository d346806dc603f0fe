import { afterEach, expect, it } from 'vitest';
import { foldLine } from '../../../src/page/hiding/fold-line.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('stands in one line where the column shrinks to what it holds', () => {
  document.body.innerHTML =
    '<div style="display: flex; width: 600px"><main style="flex: 1 0 600px"></main><aside style="min-width: 0; flex: 0 1 min-content"><ul hidden></ul></aside></div>';
  const list = document.querySelector('ul') as Element;
  const takeAway = foldLine(list, '23 more links · show', () => undefined);
  const line = document.querySelector('[data-put-in]');
  expect(line?.getBoundingClientRect().height).toBeLessThan(40);
  takeAway();
  expect(document.querySelector('[data-put-in]')).toBeNull();
});

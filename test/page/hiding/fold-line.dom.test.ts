import { afterEach, expect, it, vi } from 'vitest';
import { foldLine } from '../../../src/page/hiding/fold-line.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const WORDS = {
  folded: '23 autres liens',
  open: '23 liens · replier',
  lang: 'fr',
};

it('stands in one line where the column shrinks to what it holds', () => {
  document.body.innerHTML =
    '<div style="display: flex; width: 600px"><main style="flex: 1 0 600px"></main><aside style="min-width: 0; flex: 0 1 min-content"><ul hidden></ul></aside></div>';
  const list = document.querySelector('ul') as Element;
  const line = foldLine(list, WORDS, () => undefined);
  const seen = document.querySelector('[data-put-in]');
  expect(seen?.getBoundingClientRect().height).toBeLessThan(40);
  line.remove();
  expect(document.querySelector('[data-put-in]')).toBeNull();
});

it('says what it does in the language that it speaks, whatever the page speaks', () => {
  const shadow = vi.spyOn(Element.prototype, 'attachShadow');
  document.body.innerHTML = '<ul lang="ar" dir="rtl"></ul>';
  const line = foldLine(document.querySelector('ul') as Element, WORDS, () => undefined);
  const root = shadow.mock.results[0]?.value as ShadowRoot;
  const button = root.querySelector('button');
  expect([button?.lang, button?.dir, button?.textContent, button?.ariaExpanded]).toEqual([
    'fr',
    'ltr',
    WORDS.folded,
    'false',
  ]);
  line.set(true);
  expect([button?.textContent, button?.ariaExpanded]).toEqual([WORDS.open, 'true']);
});

import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';

const wordsOf = (html: string): string =>
  (parseHtml(html).body.textContent ?? '').replace(/\s+/g, ' ').trim();

test('a declared tree stands open, with the children of its host in its slots', () => {
  expect(
    wordsOf(
      '<a-b><template shadowrootmode="open"><style>p{}</style><p>One</p> <slot></slot> <p>Four</p> <slot name="x">Five</slot></template><p>Two</p> <p slot="y">Unseen</p><p>Three</p></a-b>',
    ),
  ).toBe('One Two Three Four Five');
});

test('trees in trees, closed ones, and the attribute as it was called at first', () => {
  expect(
    wordsOf(
      '<a-b><template shadowroot="open">One <c-d><template shadowrootmode="closed">Two <slot></slot></template>Three</c-d></template></a-b>',
    ),
  ).toBe('One Two Three');
});

test('any other template stays shut', () => {
  const template = parseHtml('<template><p>Unseen</p></template>').querySelector('template');
  expect(template).not.toBeNull();
});

import { expect, test } from 'vitest';
import { anchor, anchorAll } from '../../../src/annotations/anchor/anchor.ts';
import { describe } from '../../../src/annotations/describe.ts';
import type { QuoteSelectors } from '../../../src/model/selectors.ts';

const page = (html: string): HTMLElement => {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
};

/** The selectors of the first element that matches, as the reader would have selected it. */
const quoteOf = (root: Element, selector: string): QuoteSelectors => {
  const range = new Range();
  const element = root.querySelector(selector);
  if (!element) throw new Error(`No ${selector}`);
  range.selectNodeContents(element);
  return describe(root, range);
};

const LEAD = '<p>The White House has said repeatedly that it keeps a united front.</p>';
const QUOTED = '<p>She said <i>the visit will go ahead</i> in spite of the weather.</p>';
const TAIL = '<p>Several dozen people stood outside the embassy on Wednesday.</p>';

test('gives a range from the first to the last character, inside text nodes', () => {
  const root = page(LEAD + QUOTED + TAIL);
  const range = anchor(root, quoteOf(root, 'i'));
  expect(range?.toString()).toBe('the visit will go ahead');
  expect(range?.startContainer).toBe(root.querySelector('i')?.firstChild);
  expect(range?.endContainer).toBe(root.querySelector('i')?.firstChild);
});

test('finds the words again in another markup, indented and moved', () => {
  const selectors = quoteOf(page(LEAD + QUOTED + TAIL), 'i');
  const root = page(
    `<div>${TAIL}</div>\n<div>\n  <p>\n    She said the\n    visit <b>will</b> go&shy; ahead in spite of\n    the weather.</p></div>`,
  );
  const range = anchor(root, selectors);
  expect(range?.toString().replace(/\s+/g, ' ')).toBe('the visit will go\u00ad ahead');
});

test('finds a quote of two paragraphs where the page has words between them', () => {
  const root = page(`<div>${LEAD}${QUOTED}</div>${TAIL}`);
  const selectors = quoteOf(root, 'div');
  const now = page(`${LEAD}<aside>READ MORE: rain</aside>${QUOTED}${TAIL}`);
  expect(anchor(now, selectors)?.toString()).toBe(
    'The White House has said repeatedly that it keeps a united front.READ MORE: rainShe said the visit will go ahead in spite of the weather.',
  );
});

test('finds nothing where the words are gone', () => {
  const selectors = quoteOf(page(LEAD + QUOTED + TAIL), 'i');
  expect(anchor(page(LEAD + TAIL), selectors)).toBeNull();
  expect(anchor(page(''), selectors)).toBeNull();
});

test('takes whole characters where a match would cut one', () => {
  const selectors = quoteOf(page('<p>Before <i>good 😀 morning 😀</i> after all that</p>'), 'i');
  const root = page('<p>Before good 😀 morning 😁 after all that</p>');
  expect(anchor(root, selectors)?.toString()).toBe('good 😀 morning 😁');
});

test('many quotes at once, each as if it were alone', () => {
  const before = page(LEAD + QUOTED + TAIL);
  const selectors = ['p', 'i', 'p:last-child'].map((selector) => quoteOf(before, selector));
  const root = page(TAIL + LEAD);
  const ranges = anchorAll(root, selectors);
  expect(ranges.map((range) => range?.toString() ?? null)).toEqual([
    'The White House has said repeatedly that it keeps a united front.',
    null,
    'Several dozen people stood outside the embassy on Wednesday.',
  ]);
});

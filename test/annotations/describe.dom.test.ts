import { expect, test } from 'vitest';
import { describe } from '../../src/annotations/describe.ts';

const page = (html: string): HTMLElement => {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
};

const rangeOver = (start: [Node, number], end: [Node, number]): Range => {
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
};

const element = (root: Element, selector: string): Element => {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

const text = (root: Element, selector: string): Node => {
  const node = element(root, selector).firstChild;
  if (!node) throw new Error(`Nothing in ${selector}`);
  return node;
};

test('words of one text node, with up to 32 characters on either side', () => {
  const root = page(`<p>${'a'.repeat(40)} the words ${'b'.repeat(40)}</p>`);
  const node = text(root, 'p');
  expect(describe(root, rangeOver([node, 41], [node, 50]))).toEqual({
    quote: {
      type: 'TextQuoteSelector',
      exact: 'the words',
      prefix: `${'a'.repeat(31)} `,
      suffix: ` ${'b'.repeat(31)}`,
    },
    position: { type: 'TextPositionSelector', start: 41, end: 50 },
  });
});

test('at the ends of the text the context is as long as there is text', () => {
  const root = page('<p>ab the end</p>');
  const node = text(root, 'p');
  const { quote } = describe(root, rangeOver([node, 3], [node, 10]));
  expect([quote.prefix, quote.suffix]).toEqual(['ab ', '']);
});

test('what stands around has a line for each block, however the page is written', () => {
  const around = (html: string) => {
    const root = page(html);
    const node = text(root, 'b');
    const { prefix, suffix } = describe(root, rangeOver([node, 0], [node, 3])).quote;
    return [prefix, suffix];
  };
  const lines = ['over\nWhat is next\n', '\nNever\nIn the'];
  expect(
    around('<p>over</p><h2>What is <i>next</i></h2><p><b>The</b></p><li>Never</li><li>In the</li>'),
  ).toEqual(lines);
  expect(
    around(`<p>over</p>
      <h2>What is
        <i>next</i></h2>
      <div> <b>The</b><br>Never<img alt="x"> In <i>the</i></div>`),
  ).toEqual(lines);
  expect(around('<pre>over\nWhat  is next\n<b>The</b>\n\tNever\nIn the</pre>')).toEqual([
    'over\nWhat\nis next\n',
    lines[1],
  ]);
});

test('words that only flow on stay on one line', () => {
  const root = page('<p>one <em>two</em><a href="#"> <b>The</b></a><sup>3</sup> four</p>');
  const node = text(root, 'b');
  const { prefix, suffix } = describe(root, rangeOver([node, 0], [node, 3])).quote;
  expect([prefix, suffix]).toEqual(['one two ', '3 four']);
});

test('whitespace at both ends is left out', () => {
  const root = page('<p> \n one two \u00a0</p><p> three</p>');
  const { quote, position } = describe(
    root,
    rangeOver([text(root, 'p'), 0], [text(root, 'p + p'), 1]),
  );
  expect(quote.exact).toBe('one two');
  expect([position.start, position.end]).toEqual([3, 10]);
});

test('a range that starts and ends in elements', () => {
  const root = page('<p>zero</p><p>one <b>two</b> three</p><p>four</p>');
  expect(describe(root, rangeOver([root, 1], [root, 2])).quote.exact).toBe('one two three');
  const paragraph = element(root, 'p + p');
  expect(describe(root, rangeOver([paragraph, 1], [paragraph, 2])).quote.exact).toBe('two');
  expect(describe(root, rangeOver([root, 0], [root, 3])).quote.exact).toBe('zeroone two threefour');
});

test('across a list and a table', () => {
  const root = page(
    '<ul><li>one</li><li>two</li></ul><table><tr><td>three</td><td>four</td></tr></table>',
  );
  const range = rangeOver([text(root, 'li + li'), 1], [element(root, 'tr'), 1]);
  expect(describe(root, range).quote.exact).toBe('wothree');
});

test('beside pictures, comments and empty elements', () => {
  const root = page('<p>one</p><img alt="x"><!-- note --><p></p><p>two</p>');
  const comment = root.childNodes[2];
  if (!comment) throw new Error('No comment');
  expect(describe(root, rangeOver([comment, 2], [root, 5])).quote.exact).toBe('two');
  expect(describe(root, rangeOver([root, 0], [comment, 2])).quote.exact).toBe('one');
});

test('a range that reaches out of the root is cut at its ends', () => {
  const root = page('<p>inside</p>');
  const before = document.createElement('p');
  const after = document.createElement('p');
  before.textContent = 'before';
  after.textContent = 'after';
  root.before(before);
  root.after(after);
  const { quote } = describe(root, rangeOver([text(document.body, 'p'), 2], [after, 1]));
  expect([quote.prefix, quote.exact, quote.suffix]).toEqual(['', 'inside', '']);
});

test('a root that is itself a text node, or a whole document', () => {
  const root = page('<p>some words</p>');
  const node = text(root, 'p');
  const range = rangeOver([node, 5], [node, 10]);
  expect(describe(node, range).position.start).toBe(5);
  expect(describe(document, range).quote.exact).toBe('words');
});

test('no surrogate pair is cut in two, neither at the ends nor in the context', () => {
  const root = page(`<p>😀${'a'.repeat(31)}😀 word 😀${'b'.repeat(29)}😀</p>`);
  const node = text(root, 'p');
  const { quote } = describe(root, rangeOver([node, 34], [node, 42]));
  expect(quote.exact).toBe('😀 word 😀');
  expect(quote.prefix).toBe('a'.repeat(31));
  expect(quote.suffix).toBe(`${'b'.repeat(29)}😀`);
  const inner = describe(root, rangeOver([node, 36], [node, 40])).quote;
  expect(inner.exact).toBe('word');
  expect(inner.prefix).toBe(`${'a'.repeat(29)}😀 `);
});

test('a range without text is refused', () => {
  const root = page('<p>one</p><p> </p><img alt="x"><p>two</p>');
  expect(() => describe(root, rangeOver([root, 1], [root, 3]))).toThrow(RangeError);
  expect(() => describe(root, rangeOver([root, 1], [root, 1]))).toThrow(RangeError);
  expect(() => describe(root.cloneNode(true), rangeOver([root, 0], [root, 1]))).toThrow(
    DOMException,
  );
});

test('a page cannot hide the methods it needs behind a form', () => {
  const root = page(
    '<form name="createTreeWalker"></form><form name="createRange"></form><p>words</p>',
  );
  expect(describe(root, rangeOver([root, 2], [root, 3])).quote.exact).toBe('words');
});

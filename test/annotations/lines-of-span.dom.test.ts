import { expect, test } from 'vitest';
import { anchor } from '../../src/annotations/anchor/anchor.ts';
import { describe as selectorsOf } from '../../src/annotations/describe.ts';
import { linesOfSpan } from '../../src/annotations/lines-of-span.ts';
import { indexText } from '../../src/annotations/text-index.ts';

const MATH =
  '<math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
const DRAWN = '<span class="html" aria-hidden="true"><span>x</span><span>2</span></span>';

/** The words of all that stands in a body, and where its selectors lead. */
function quoted(html: string) {
  document.body.innerHTML = html;
  const range = new Range();
  range.selectNodeContents(document.body);
  const selectors = selectorsOf(document.body, range);
  const { position, quote } = selectors;
  const found = anchor(document.body, selectors);
  return {
    words: linesOfSpan(indexText(document.body), position),
    exact: quote.exact,
    found: found?.toString(),
  };
}

test.each([
  ['its MathML alone', MATH],
  ['its drawing behind it', `<span><span>${MATH}</span>${DRAWN}</span>`],
  ['its drawing before it', `<span>${DRAWN}<span>${MATH}</span></span>`],
])('a formula is told once, with %s, and found with all of it', (_, formula) => {
  const { words, exact, found } = quoted(`<p>Where ${formula} is large.</p><p>Then.</p>`);
  expect(words).toBe('Where x2 is large.\nThen.');
  expect(exact).toContain('x^2');
  expect(found).toBe(exact);
});

test('what is not shown is left out, and found all the same', () => {
  const hidden = '<span style="display:none">very old </span><i style="visibility:hidden">or </i>';
  const { words, exact, found } = quoted(`<p>The ${hidden}new harbour</p>`);
  expect(words).toBe('The new harbour');
  expect([exact, found]).toEqual(['The very old or new harbour', exact]);
});

test('what has no box of its own is shown', () => {
  expect(quoted('<p>The <b style="display:contents">new</b> harbour</p>').words).toBe(
    'The new harbour',
  );
});

test.each([
  ['what is hidden from screen readers and stands by itself', '<b aria-hidden="true">§ 4</b>'],
  ['a word beside a formula', `<b>§ 4</b>${MATH.replace(/<semantics>.*<\/semantics>/, '')}`],
])('%s stays', (_, html) => {
  expect(quoted(`<p>See ${html} there.</p>`).words).toContain('See § 4');
});

test('a formula on a line of its own stays on one', () => {
  const formula = MATH.replace('<math>', '<math display="block">');
  expect(quoted(`<p>Where:${formula}is large.</p>`).words).toBe('Where:\nx2\nis large.');
});

test('one that is placed elsewhere for screen readers, beside its drawing, stays in its line', () => {
  const placed = `<span style="position:absolute;clip:rect(0,0,0,0)">${MATH}</span>`;
  const { words } = quoted(`<p>Where <span>${placed}${DRAWN}</span> is large.</p>`);
  expect(words).toBe('Where x2 is large.');
});

test('of nothing but a source, the source is what was meant', () => {
  document.body.innerHTML = `<p>Where ${MATH} is.</p>`;
  const range = new Range();
  range.selectNodeContents(document.querySelector('annotation') as Element);
  const { position } = selectorsOf(document.body, range);
  expect(linesOfSpan(indexText(document.body), position)).toBe('x^2');
});

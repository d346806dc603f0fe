import { expect, test } from 'vitest';
import { PageNames } from '../../../src/article/copy/page-names.ts';
import { settlePage } from '../../../src/article/copy/settle-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const namesIn = (html: string): PageNames => new PageNames(parseHtml(html));

test('tells which tags a page has', () => {
  const names = namesIn('<p>One <amp-img></amp-img></p>');
  expect(names.hasTag('table', 'amp-img')).toBe(true);
  expect(names.hasTag('table', 'pre')).toBe(false);
});

test('tells class names, of whatever element', () => {
  const names = namesIn('<p>One <svg class="chart-line"></svg></p>');
  expect(names.hasClass(/-line/)).toBe(true);
  expect(names.hasClass(/note/)).toBe(false);
});

test('gives what stands among words and may be hidden, in order', () => {
  const html =
    '<p><b class="x">a</b><i>b</i><span style="clip: auto">c</span></p><div class="y"></div>';
  expect(namesIn(html).inline.map(({ textContent }) => textContent)).toEqual(['a', 'c']);
});

/** Each is the only one of its kind in its page, and told by nothing but itself. */
const ALONE: readonly (readonly [name: string, html: string, settled: string])[] = [
  ['a formula in an attribute', '<p>So <i data-latex="x^2">?</i></p>', 'math'],
  ['a formula of a tag', '<p>So <mjx-container data-tex="x">?</mjx-container></p>', 'math'],
  ['a formula of a class', '<p>So <i class="ql-formula" data-value="x">?</i></p>', 'math'],
  ['prefixed MathML', '<p>So <mml:math><mml:mi>x</mml:mi></mml:math></p>', 'math > mi'],
  ['TeX by its class', '<p>So <i class="arithmatex">\\(x\\)</i></p>', 'math'],
  ['TeX by its tag', '<p>So <tex-math>$x$</tex-math></p>', 'math'],
  [
    'TeX by a script’s address',
    '<p>So $$x^2$$ it is</p><script src="https://cdn.example/MathJax.js"></script>',
    'math',
  ],
  [
    'TeX by a script’s type',
    '<p>So $$x^2$$ it is</p><script type="TEXT/x-mathjax-config"></script>',
    'math',
  ],
  ['TeX by a style sheet', '<p>So $$x^2$$ it is</p><link href="/KaTeX.css">', 'math'],
  ['a picture of a tag', '<amp-img src="/boat.jpg" alt="A boat"></amp-img>', 'img'],
  [
    'a picture of an attribute',
    '<figure><p data-image-element src="/boat.jpg" alt="A boat"></p></figure>',
    'img',
  ],
  ['a listing of lines', '<div class="hljs"><div class="line">a = 1</div></div>', 'pre'],
  ['a listing of old', '<xmp>a = 1</xmp>', 'pre'],
  [
    'a note by its role',
    '<p>Words enough to be a line.<span role="note">A note of its own.</span></p>',
    'section.footnotes li',
  ],
];

test.each(ALONE)('%s is settled', (_name, html, settled) => {
  const page = parseHtml(`<article>${html}</article>`);
  expect(page.querySelector(settled)).toBeNull();
  settlePage(page, 'https://paper.example/');
  expect(page.querySelector(settled)).not.toBeNull();
});

test.each([
  ['by its role', '<li><b role="checkbox" aria-checked="true"></b>Buy milk</li>'],
  ['by its class', '<li><b class="chcklst-box checked"></b>Buy milk</li>'],
  ['by the item', '<li data-checked="true">Buy milk</li>'],
])('the box of a task is written: %s', (_name, item) => {
  const page = parseHtml(`<ul class="tasks">${item}</ul>`);
  settlePage(page, 'https://paper.example/');
  expect(page.querySelector('li')?.textContent).toBe('☑ Buy milk');
});

test('a link to edit a section is told by the class of what holds it', () => {
  const tool = '<span class="mw-editsection">[<a href="/w?x=1">change</a>]</span>';
  const page = parseHtml(`<h2>Wheels ${tool}</h2>`);
  settlePage(page, 'https://paper.example/');
  expect(page.querySelector('h2')?.textContent?.trim()).toBe('Wheels');
});

test.each([
  ['by its tag', '<h2>Wheels <a href="#wheels" id="wheels">#</a></h2>'],
  ['by its role', '<div role="heading">Wheels <a href="#wheels" id="wheels">#</a></div>'],
  [
    'by its tag, with one by its role',
    '<h3>Wheels <a href="#w" id="w">#</a></h3><p role="heading">',
  ],
])('a heading is without its tools, %s', (_name, heading) => {
  const page = parseHtml(`<article>${heading}</article>`);
  settlePage(page, 'https://paper.example/');
  expect(page.querySelector('article')?.textContent?.trim()).toBe('Wheels');
});

test.each([
  ['(opens in a new window)', 'The report'],
  ['（在新窗口打开）', 'The report'],
  ['(a summary)', 'The report (a summary)'],
])('of a link that ends with %s, what is read is %s', (end, read) => {
  const page = parseHtml(`<p>As <a href="/report">The report ${end} </a> says.</p>`);
  settlePage(page, 'https://paper.example/');
  expect(page.querySelector('a')?.textContent?.trim()).toBe(read);
});

import { expect, test } from 'vitest';
import { settleFormulas } from '../../../src/article/copy/formulas/settle-formulas.ts';
import { PageNames } from '../../../src/article/copy/page-names.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

function settled(html: string): Document {
  const page = parseHtml(`<body><article>${html}</article></body>`);
  settleFormulas(page, new PageNames(page));
  return page;
}
const texIn = (page: Document): (string | null)[] =>
  [...page.querySelectorAll('math')].map((math) => math.getAttribute('alttext'));

test.each([
  [
    'Jupyter Book',
    '<p>So <span class="math notranslate nohighlight">\\(s = w/8\\)</span>.</p>',
    's = w/8',
  ],
  [
    'an attribute beside a drawing',
    '<p>So <span data-formula="s = \\frac{w}{8}"><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></span>.</p>',
    's = \\frac{w}{8}',
  ],
  ['dollars, where no script draws them', '<p>So $s_1 = \\frac{w}{8}$.</p>', 's_1 = \\frac{w}{8}'],
])('a formula is found: %s', (_make, html, tex) => {
  expect(texIn(settled(html))).toEqual([tex]);
});

test.each([
  'It costs $5 or $6 to measure.',
  'Set $HOME_DIR and $PATH_NAME before you begin.',
  'Between $some words and more$ there is nothing to be drawn.',
])('money and names are none: %s', (text) => {
  const page = settled(`<p>${text}</p>`);
  expect(texIn(page)).toEqual([]);
  expect(page.body.textContent).toBe(text);
});

const FORMULA = '<math alttext="a=b" display="block"><mi>a</mi></math>';

test('a table that sets a formula and its number is a line', () => {
  const page = settled(
    `<table id="e1"><tbody><tr><td></td><td>${FORMULA}</td><td></td><td><span>(1)</span></td></tr></tbody></table>`,
  );
  expect(page.querySelector('table')).toBeNull();
  expect(page.querySelector('p#e1')?.textContent).toContain('(1)');
  expect(texIn(page)).toEqual(['a=b']);
});

test.each([
  ['with words', `<table><tr><td>Work</td><td>${FORMULA}</td></tr></table>`],
  ['of formulas alone', `<table><tr><td>${FORMULA}</td><td>${FORMULA}</td></tr></table>`],
  ['with headings', `<table><tr><th>Law</th></tr><tr><td>${FORMULA}</td><td></td></tr></table>`],
])('a table of data %s stays', (_name, html) => {
  expect(settled(html).querySelector('table')).not.toBeNull();
});

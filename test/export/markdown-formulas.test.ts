import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { bodyToMarkdown } from '../../src/export/markdown/markdown-body.ts';

const write = (html: string): string => bodyToMarkdown(parseHtml(html).body, 'https://e.org/page');

test.each([
  ['TeX in alttext', '<p>So <math alttext="x_1*y"><mi>x</mi></math>.</p>', 'So $x_1*y$.'],
  [
    'TeX in an annotation',
    '<p>So <math><semantics><mi>x</mi><annotation encoding="application/x-tex">{\\displaystyle x^{2}}</annotation></semantics></math>.</p>',
    'So $x^{2}$.',
  ],
  [
    'a formula on a line of its own',
    '<p>So</p><math display="block" alttext="a=b % note\n+c"><mi>a</mi></math><p>and on.</p>',
    'So\n\n$$a=b +c$$\n\nand on.',
  ],
  [
    'MathML alone',
    '<p><math><msub><mi>q</mi><mn>7</mn></msub><mo>=</mo><mfrac><mrow><mi>a</mi><mo>−</mo><mn>1</mn></mrow><msqrt><mi>b</mi></msqrt></mfrac><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mover><mi>v</mi><mo>→</mo></mover><mi>sin</mi><mo>\u2061</mo><mi>t</mi></math></p>',
    '$q_{7}=\\frac{a-1}{\\sqrt{b}}\\sum_{i}^{n}\\vec{v}\\sin t$',
  ],
  [
    'a picture of a formula',
    '<p>So <img src="https://e.org/f.png" alt="\\sum_i a_i">, and <img src="https://e.org/g.png" alt="a hill">.</p>',
    'So $\\sum_i a_i$, and ![a hill](https://e.org/g.png).',
  ],
  [
    'a picture that a service drew',
    '<p>So <img src="https://tex.example/latex.php?latex=x%5E2" alt="x^2">.</p>',
    'So $x^2$.',
  ],
  [
    'signs that begin a tag, a link or code',
    '<p><math alttext="a<b>c [x](javascript:alert(1)) `y` $z$"><mi>a</mi></math></p>',
    '$a\\lt b\\gt c [x]{}(javascript:alert(1)) {}y{} \\$z\\$$',
  ],
  [
    'ASCIIMath',
    '<p><math><semantics><mtext>x^2</mtext><annotation encoding="text/x-asciimath">x^2</annotation></semantics></math></p>',
    '`x^2`',
  ],
  [
    'a drawing',
    '<figure><svg><text>2016</text><path d="M0 0"></path><text>[2026]</text></svg></figure>',
    '2016 · \\[2026\\]',
  ],
])('%s', (_name, html, markdown) => {
  expect(write(html)).toBe(markdown);
});

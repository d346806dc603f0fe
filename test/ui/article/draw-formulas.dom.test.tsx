import '../../stand-in/extension.ts';
import { describe, expect, test } from 'vitest';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { drawFormulas, loadTex, mayHoldTex } from '../../../src/ui/article/draw-formulas.ts';
import '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';

/** A formula as an article has it of which only the source is known. */
const written = (tex: string, attributes = ''): string =>
  `<math alttext="${tex}"${attributes}><semantics><mtext>${tex}</mtext><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;

const draw = await loadTex();
function drawn(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  drawFormulas(root, draw);
  return root;
}

test('TeX that nothing has drawn is drawn in the article, among its words', async () => {
  const root = mount(
    <ArticleView
      article={open(
        readingOf(
          `<p>The mean is ${written('\\frac{a+b}{2}')} of both.</p>${written('\\sqrt{x^2}', ' display="block"')}`,
        ),
      )}
    />,
  );
  await expect.poll(() => root.querySelector('p mfrac')?.textContent).toBe('a+b2');
  expect(root.querySelector('math[display="block"] msqrt msup')).not.toBeNull();
  expect(root.querySelector('p')?.textContent).toBe('The mean is a+b2 of both.');
  expect(root.querySelector('math')?.getAttribute('alttext')).toBe('\\frac{a+b}{2}');
});

describe('stays as it is written', () => {
  test.each([
    ['what cannot be read', '\\frac{a'],
    ['what is no TeX at all', '\\nosuchthing{a}{'],
    ['what is longer than any formula', `x${'+x'.repeat(2500)}`],
    ['what would never end', '\\def\\a{\\a\\a}\\a'],
  ])('%s', (_name, tex) => {
    expect(drawn(written(tex)).querySelector('mtext')?.textContent).toBe(tex);
  });

  test('MathML that is drawn already, with words in it', () => {
    const html = '<math alttext="x"><mrow><mi>x</mi><mtext> if so</mtext></mrow></math>';
    expect(drawn(html).innerHTML).toBe(html);
    const words = '<math alttext="\\text{so}"><mtext>so</mtext></math>';
    expect(drawn(words).innerHTML).toBe(words);
  });
});

test('nothing comes with a formula that runs or leads away', () => {
  const root = drawn(
    [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://a.example}',
      '\\includegraphics{https://a.example/x.png}',
      '\\style{color:red}{y}',
      '\\class{toolbar}{z}',
      '\\color{red} y+z',
      'a+b\\text{&lt;img src=x onerror=alert(1)&gt;}',
    ]
      .map((tex) => written(tex))
      .join(''),
  );
  // What is refused stays as its source; colours and words are drawn.
  expect(root.querySelectorAll('mi').length).toBeGreaterThanOrEqual(4);
  expect(root.querySelectorAll('[href], [src], [style], [class], a, img, script')).toHaveLength(0);
});

test.each([
  [true, written('x^2')],
  [true, written('x^2', ' display="block"')],
  [false, '<p>No formula, though it says alttext and mtext.</p>'],
  [false, '<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>'],
])('what draws it is wanted: %s', (isWanted, content) => {
  expect(mayHoldTex(content)).toBe(isWanted);
});

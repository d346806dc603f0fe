import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';

const said = (words: string): string =>
  `<p>${words} ${'The keeper climbs the stairs each evening, and nobody has ever asked him why he does so. '.repeat(3)}</p>`;
const TEXT = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map(said).join('');

/** The first word of each line of the article on a page with a style sheet. */
function firstWords(css: string, inside: string): string[] {
  document.body.innerHTML = `<style>${css}</style><main><article><h1>Lamps on the shore</h1>${inside}</article></main>`;
  const text = readPage(document, { url: 'https://paper.example/lamps', force: true })?.article
    .text;
  return (text ?? '').split('\n').map((line) => line.split(' ')[0] ?? '');
}

afterEach(() => document.body.replaceChildren());

const ALL = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];

describe('what a style sheet keeps from sight', () => {
  test('is not read where it says nothing of its own', () => {
    const tip = '<div class="tip">Copied to your clipboard.</div>';
    const form = `<div class="ask"><form><p>Leave us a line, if you like, and we shall write to you before the winter.</p><input></form></div>`;
    const css = '.tip,.ask{display:none}';
    expect(firstWords(css, TEXT.replace('</p><p>Four', `</p>${tip}${form}<p>Four`))).toEqual(ALL);
  });

  test('is read once where it stands there again for another size of window', () => {
    const css = '.narrow{display:none}';
    const twice = `<div class="wide">${TEXT}</div><div class="narrow">${said('Two.')}${said('Three.')}</div>`;
    expect(firstWords(css, twice)).toEqual(ALL);
  });

  test('is read where it is folded: an answer, the rest of the text, a panel of a tab', () => {
    const css = '.fold,.panel{display:none}';
    const rest = `<div class="fold">${said('Six.')}${said('Seven.')}</div>`;
    const code = '<div class="panel"><pre><code>lamp.light()\nlamp.out()</code></pre></div>';
    expect(firstWords(css, TEXT + code + rest)).toEqual([
      ...ALL,
      'lamp.light()',
      'lamp.out()',
      'Six.',
      'Seven.',
    ]);
  });

  test('is read where it has no box of its own, and where it is most of the page', () => {
    expect(firstWords('.through{display:contents}', `<div class="through">${TEXT}</div>`)).toEqual(
      ALL,
    );
    expect(firstWords('main{display:none}', TEXT)).toEqual(ALL);
  });

  test('is read where Lectern itself has put it away', () => {
    const put = `<p data-put-by>Tip.</p>`;
    expect(firstWords('[data-put-by]{display:none}', put + TEXT).at(-1)).toBe('Five.');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';

const URL = 'https://paper.example/2025/lamps';
const paragraph = (words: string): string =>
  `<p>${words} ${'The keeper climbs the stairs each evening, and nobody has ever asked him why. '.repeat(4)}</p>`;
const TEXT = `<article><h1>Lamps in the shadow</h1>${['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map(paragraph).join('')}</article>`;

function show(host: string, tree: string, mode: ShadowRootMode = 'open'): Element {
  document.body.innerHTML = `<nav><a href="/">Home</a></nav>${host}`;
  const element = document.querySelector('lamp-page') as Element;
  element.attachShadow({ mode }).innerHTML = tree;
  return element;
}
const read = (force = false) => readPage(document, { url: URL, force })?.article;

afterEach(() => document.body.replaceChildren());

describe('the article in an open shadow tree', () => {
  test('is found by a reader that is not forced', () => {
    show('<lamp-page></lamp-page>', TEXT);
    expect(
      read()
        ?.text.split('\n')
        .map((line) => line.slice(0, 4)),
    ).toEqual(['One.', 'Two.', 'Thre', 'Four', 'Five']);
  });

  test('is found in a tree within a tree', () => {
    const host = show('<lamp-page></lamp-page>', '<div><inner-page></inner-page></div>');
    const inner = host.shadowRoot?.querySelector('inner-page');
    (inner as Element).attachShadow({ mode: 'open' }).innerHTML = TEXT;
    expect(read()?.text).toContain('Five.');
  });

  test('is not made of a few words, nor of a closed tree', () => {
    show('<lamp-page></lamp-page>', '<p>Log in</p>');
    expect(read()).toBeUndefined();
    show('<lamp-page></lamp-page>', TEXT, 'closed');
    expect(read()).toBeUndefined();
  });
});

describe('slots', () => {
  const lines = () =>
    read(true)
      ?.text.split('\n')
      .map((line) => line.split(' ')[0]);

  test('show the children of the host where they stand, by their names', () => {
    const light = `<h2 slot="last">Late</h2>${paragraph('Middle.')}<b slot="none">Unseen</b>`;
    show(
      `<lamp-page>${light}</lamp-page>`,
      `${paragraph('First.')}<slot></slot>${paragraph('Third.')}<slot name="last">Unused</slot>${paragraph('End.')}<slot name="free"><p>Spare words.</p></slot>`,
    );
    expect(lines()).toEqual(['First.', 'Middle.', 'Third.', 'Late', 'End.', 'Spare']);
  });

  test('pass on what a host within is given', () => {
    const host = show(
      `<lamp-page>${paragraph('Given.')}</lamp-page>`,
      `${paragraph('Outer.')}<inner-page><slot></slot></inner-page>`,
    );
    const inner = host.shadowRoot?.querySelector('inner-page') as Element;
    inner.attachShadow({ mode: 'open' }).innerHTML = `${paragraph('Inner.')}<slot></slot>`;
    expect(lines()).toEqual(['Outer.', 'Inner.', 'Given.']);
  });

  test('leave the children of a host whose tree says nothing', () => {
    show(
      `<lamp-page>${paragraph('Plain.')}</lamp-page>`,
      '<style>:host { display: block }</style><span></span>',
    );
    expect(lines()).toEqual(['Plain.']);
  });
});

import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const STEPS = [
  'Stir the flour and the salt in the largest bowl that you have, and leave room for three times as much.',
  'Pour in the water, all of it, and work the dough with a wet hand until no dry floor of flour is left.',
  'Cover the bowl and go to bed; in the morning the dough has come up to the rim and smells of apples.',
  'Bake it in a hot oven until it sounds hollow, and leave it alone until it has gone quite cold, if you can.',
  'Keep it in a cloth and never in the cold; on the fifth day it makes the best toast that there is to be had.',
  'A second loaf may be baked in the heat that is left, with seeds on top, and given to whoever asks first.',
];
const ITEMS = ['500 g', '350 g', '10 g', 'a handful'];

const read = (body: string, url = 'https://oven.example/2025/loaf'): string => {
  const html = `<html><head><title>A loaf overnight</title></head><body><header><a href="/">Oven</a></header><main><h1>A loaf overnight</h1>${body}</main></body></html>`;
  return (
    readPage(parseHtml(html), { url, force: true, parse: parseHtml })?.article.text ?? ''
  ).replace(/\s+/g, ' ');
};

const steps = (tag: string, name: string, heading: string): string =>
  `<${tag} class="${name}"><h2>${heading}</h2><ol>${STEPS.map((step) => `<li><p>${step}</p></li>`).join('')}</ol></${tag}>`;
const parts = (name: string, heading: string, of: (item: string) => string): string =>
  `<aside class="${name}"><h2>${heading}</h2><ul>${ITEMS.map((item) => `<li>${of(item)}</li>`).join('')}</ul></aside>`;

const bought = (item: string): string =>
  `${item} of what we always take for this, or <a href="/shop/${item}">our own flour from the mill</a>`;

describe('pieces of one component', () => {
  test.each([
    ['recipe__', 'Ingredients', 'Method'],
    ['rezept__', 'Zutaten', 'Zubereitung'],
  ])('are the text together: %s', (name, first, second) => {
    const text = read(
      `<section class="${name}all">${parts(`${name}ingredients`, first, bought)}${steps('article', `${name}steps`, second)}</section>`,
    );
    expect(text).toContain(`${first} 500 g of what`);
    expect(text).toContain('sounds hollow');
  });

  test('are none where they are links, or belong to something else', () => {
    const linked = (item: string): string =>
      `<a href="/more/${item}">Another loaf with ${item}</a>`;
    for (const aside of [
      parts('recipe__more', 'More', linked),
      parts('page__aside', 'Our house', bought),
    ])
      expect(
        read(`<section>${aside}${steps('article', 'recipe__steps', 'Method')}</section>`),
      ).not.toMatch(/Another loaf|what we always/);
  });
});

const TABLE = `<h2>Structs</h2><dl class="items">${ITEMS.map((item, at) => `<dt><a href="s${at}.html">Loaf${at}</a></dt><dd>Weighs ${item} and is baked by itself, once.</dd>`).join('')}</dl>`;

test.each([
  ['details', (inside: string) => `<details open><summary>Expand</summary>${inside}</details>`],
  ['div', (inside: string) => `<div>${inside}</div>`],
])('lists of terms behind a text in a frame are part of it: %s', (_name, framed) => {
  const docs = STEPS.map((step) => `<p>${step}</p>`).join('');
  const text = read(
    `<div><section>${framed(`<div class="docs">${docs}</div>`)}${TABLE}</section></div>`,
    'https://docs.example/loaf/index.html',
  );
  expect(text).toContain('Loaf0 Weighs 500 g');
  expect(text).toContain('sounds hollow');
});

test('a list of the page behind a framed story is none of it', () => {
  const story = STEPS.map((step) => `<p>${step}</p>`).join('');
  const data = [
    'Printed on Monday, the third of March',
    'Written by our own baker in the mill',
    'Filed under bread, ovens and patience',
    'Sent to all who keep a stone oven of their own',
  ];
  const list = `<ul>${data.map((line) => `<li>${line} <a href="/more">more</a></li>`).join('')}</ul>`;
  const text = read(`<div><div><div class="story">${story}</div></div>${list}</div>`);
  expect(text).toContain('sounds hollow');
  expect(text).not.toContain('Filed under');
});

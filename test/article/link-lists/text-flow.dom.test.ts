import { describe, expect, test } from 'vitest';
import { isArticleText } from '../../../src/article/link-lists/article-text.ts';
import { matchRule } from '../../../src/article/link-lists/match-rules.ts';

const LINE =
  'The wheel was rebuilt by the people of the town, who had waited for it since the flood.';
const p = (text = LINE) => `<p>${text}</p>`;
const LETTER =
  '<h3>The harbour letter</h3><p>Once a week, all that goes in and out of the harbour, by post.</p>';
const CARD =
  '<div class="card"><h3><a href="/c">The ferry goes again from Monday on</a></h3><p>The ferry that was laid up for the winter goes again.</p></div>';

const page = (inside: string): Document =>
  new DOMParser().parseFromString(
    `<header><h1>The wheel turns</h1></header><main><article>${inside}</article></main>`,
    'text/html',
  );

const isText = (inside: string): boolean => {
  const element = page(inside).querySelector('#it');
  if (!element) throw new Error('There is nothing to ask about.');
  return isArticleText(element);
};

describe('of the text of an article is', () => {
  test.each([
    ['a paragraph of it', `${p().repeat(4)}<p id="it">${LINE}</p>${p().repeat(4)}`],
    ['a very short one', `${p().repeat(4)}<p id="it">“No.”</p>${p().repeat(4)}`],
    [
      'one with a link in it',
      `${p().repeat(6)}<p id="it">${LINE.replace('flood', '<a href="/f">flood</a>')}</p>`,
    ],
    ['words of one', `${p().repeat(6)}<p>${LINE} <em id="it">Nobody else would.</em></p>`],
    ['a link in one', `${p().repeat(6)}<p>${LINE} <a id="it" href="/f">The flood</a></p>`],
    [
      'a paragraph that is none by its tag',
      `${`<div>${LINE}</div>`.repeat(6)}<div id="it">${LINE}</div>`,
    ],
    [
      'one in a wrapper',
      `${`<div class="block">${p()}</div>`.repeat(6)}<div class="block" id="it">${p()}</div>`,
    ],
    [
      'two in a wrapper',
      `${`<div><div>${p()}${p()}</div></div>`.repeat(6)}<div><div id="it">${p()}${p()}</div></div>`,
    ],
    [
      'the one inside a wrapper',
      `${`<div>${p()}</div>`.repeat(6)}<div><p id="it">${LINE}</p></div>`,
    ],
    ['a wrapper among bare ones', `${p().repeat(6)}<div id="it">${p()}</div>`],
    [
      'a short section of many',
      `${`<section><h2>Then</h2>${p()}</section>`.repeat(6)}<section id="it"><h2>Now</h2>${p()}</section>`,
    ],
    ['a heading of it', `${p().repeat(6)}<h2 id="it">How it went on</h2>${p()}`],
    ['a list in it', `${p().repeat(6)}<ul id="it"><li>A wheel</li><li>An axle of oak</li></ul>`],
    ['an item of that', `${p().repeat(6)}<ul><li>A wheel</li><li id="it">An axle of oak</li></ul>`],
    ['a quote in it', `${p().repeat(6)}<blockquote id="it"><p>Nobody asked us.</p></blockquote>`],
    [
      'a paragraph named as all are',
      `${`<p class="share-text">${LINE}</p>`.repeat(6)}<p id="it" class="share-text">${LINE}</p>`,
    ],
    [
      'a text of short lines as a whole',
      `<div id="it">${p('It turned again, slowly, on a grey day in March.').repeat(12)}</div>`,
    ],
    [
      'one on a page that is all one form',
      `<form>${`<h1>The wheel</h1>${p().repeat(6)}`}<p id="it">${LINE}</p></form>`,
    ],
    [
      'the line under the headline',
      `<h1>The wheel</h1><p id="it">${LINE}</p><div>${p().repeat(6)}</div>`,
    ],
  ])('%s', (_, inside) => {
    expect(isText(inside)).toBe(true);
  });
});

describe('of it is not, and may be hidden by hand', () => {
  test.each([
    [
      'a box with a form',
      `${p().repeat(6)}<div id="it">${LETTER}<form><input type="email"></form></div>${p()}`,
    ],
    ['a box with a heading and few words', `${p().repeat(6)}<div id="it">${LETTER}</div>${p()}`],
    [
      'a line in such a box',
      `${p().repeat(6)}<div>${LETTER.replace('<p>', '<p id="it">')}</div>${p()}`,
    ],
    [
      'such a box among wrapped paragraphs',
      `${`<div>${p()}</div>`.repeat(6)}<div id="it">${LETTER}</div>`,
    ],
    ['an aside', `${p().repeat(6)}<aside id="it">${p()}</aside>${p()}`],
    [
      'what its name calls an advert',
      `${p().repeat(6)}<div id="it" class="advert">${p()}</div>${p()}`,
    ],
    [
      'a paragraph so named',
      `${p().repeat(6)}<p id="it" class="newsletter-signup">${LINE}</p>${p()}`,
    ],
    ['a box with one word', `${p().repeat(6)}<div id="it">ADVERTISEMENT</div>${p()}`],
    [
      'a box with one word among paragraphs of its tag',
      `${`<div>${LINE}</div>`.repeat(6)}<div id="it">ADVERTISEMENT</div>`,
    ],
    [
      'a line that is a link',
      `${p().repeat(6)}<p id="it">Read on: <a href="/f">How the ferry came back to the town</a></p>${p()}`,
    ],
    [
      'a list of links',
      `${p().repeat(6)}<ul id="it"><li><a href="/f">The ferry</a></li><li><a href="/g">The gate</a></li></ul>`,
    ],
    [
      'the heading over that',
      `${p().repeat(6)}<h2 id="it">More</h2><ul><li><a href="/f">The ferry</a></li></ul>`,
    ],
    [
      'a card with a teaser',
      `${p().repeat(6)}<div>${CARD.repeat(8)}${CARD.replace('class', 'id="it" class')}</div>`,
    ],
    ['all the cards', `${p().repeat(6)}<div id="it">${CARD.repeat(8)}</div>`],
    [
      'a picture',
      `${p().repeat(6)}<figure id="it"><img src="/a.jpg" alt=""><figcaption>The wheel</figcaption></figure>`,
    ],
    ['a notice without fellows', `<div id="it">${p()}</div><div>${p().repeat(20)}</div>`],
  ])('%s', (_, inside) => {
    expect(isText(inside)).toBe(false);
  });
});

test.each(['p', '*', 'body', 'article > :nth-child(4)', 'p:nth-of-type(2)'])(
  'a rule for %s takes nothing of it',
  (selector) => {
    const rule = {
      id: '1',
      site: '',
      action: 'hide' as const,
      heading: '',
      linkDensity: 0,
      created: 0,
    };
    expect(matchRule(page(p().repeat(6)), { ...rule, selector }).matched).toEqual([]);
  },
);

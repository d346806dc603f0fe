import { afterEach, expect, test } from 'vitest';
import { removedLinks } from '../../../src/article/removals/removed-links.ts';

const base = 'https://paper.example/story';
const box = document.createElement('section');

afterEach(() => box.remove());

/** A parser that runs no scripts makes elements of it; a page has it as text. */
function showUnread(link: Element, markup: string): void {
  const unread = document.createElement('noscript');
  unread.textContent = markup;
  link.prepend(unread);
}

test('a link is called by its words, not by the markup that a page holds for want of scripts', () => {
  box.innerHTML = `<a href="/a"><style>.a { top: 0 }</style>The mill turns again</a>
    <a href="/b"><img alt="A mill in the snow" src="data:,"></a>`;
  document.body.append(box);
  for (const link of box.querySelectorAll('a')) showUnread(link, '<img src="mill.jpeg">');
  expect(removedLinks([box], base)).toEqual([
    { text: 'The mill turns again', href: 'https://paper.example/a' },
    { text: 'A mill in the snow', href: 'https://paper.example/b' },
  ]);
  expect(box.querySelectorAll('noscript, style')).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { gatherLoose } from '../../../src/article/removals/gather-loose.ts';
import { tidyContent } from '../../../src/article/removals/tidy-content.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

function tidied(html: string): string {
  const { body } = parseHtml(html);
  tidyContent(body, 'https://e.org/page');
  gatherLoose(body);
  return body.innerHTML;
}

test.each([
  ['a span', '<p>one<span class="w"> </span>two</p>', '<p>one two</p>'],
  ['emphasis', '<p>one<b> </b><i>two</i></p>', '<p>one <i>two</i></p>'],
  ['a link', '<p>one<a href="/x">\n</a>two</p>', '<p>one\ntwo</p>'],
  ['a space that does not break', '<p>5<span>&#160;</span>km</p>', '<p>5&#160;km</p>'],
  ['inside code', '<p><code>a<span> </span>b</code></p>', '<p><code>a b</code></p>'],
  ['a custom element', '<p>one<x-gap> </x-gap>two</p>', '<p>one two</p>'],
])('blanks that part words stay: %s', (_name, html, clean) => {
  expect(tidied(html)).toBe(clean);
});

test('an element without anything goes, and so does a line of blanks', () => {
  expect(tidied('<p>one<span></span>two</p><p> &nbsp;</p><div> </div>')).toBe('<p>onetwo</p>');
});

const loose = (tag: string, inside: string): string => {
  const { body } = parseHtml('<div></div>');
  const holder = body.firstElementChild as Element;
  for (const word of inside.split(' ')) {
    const item = holder.ownerDocument.createElement(tag);
    item.textContent = word;
    holder.append(item, '\n');
  }
  gatherLoose(body);
  return body.innerHTML.replaceAll('\n', '');
};

test('items and rows that stand loose get their list or table, one for each run', () => {
  expect(loose('li', 'a b')).toBe('<div><ul><li>a</li><li>b</li></ul></div>');
  expect(loose('dt', 'a b')).toBe('<div><dl><dt>a</dt><dt>b</dt></dl></div>');
  expect(loose('tr', 'a b')).toBe('<div><table><tbody><tr>a</tr><tr>b</tr></tbody></table></div>');
  expect(tidied('<div><li>a</li><p>x</p><li>b</li></div>')).toBe(
    '<div><ul><li>a</li></ul><p>x</p><ul><li>b</li></ul></div>',
  );
});

test('items and rows that have theirs are left alone', () => {
  const html =
    '<ol><li>a</li></ol><dl><div><dt>b</dt><dd>c</dd></div></dl><table><tbody><tr><td>d</td></tr></tbody></table>';
  expect(tidied(html)).toBe(html);
});

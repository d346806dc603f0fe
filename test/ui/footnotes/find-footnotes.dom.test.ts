import { expect, test } from 'vitest';
import { copyOfNote, findFootnotes } from '../../../src/ui/footnotes/find-footnotes.ts';

function footnotes(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  return findFootnotes(root);
}

const said = (html: string) =>
  footnotes(html).map((footnote) => copyOfNote(footnote).textContent?.trim());

test('a sign and the entry it leads to are a footnote', () => {
  expect(
    said(
      '<p>Mill<sup><a id="r1" href="#n1">1</a></sup>.</p><ol><li id="n1">Of elm. <a href="#r1">↩</a></li></ol>',
    ),
  ).toEqual(['Of elm.']);
});

test('so is a paragraph that leads back', () => {
  expect(
    said(
      '<p>Mill<a id="r1" href="#n1">[*]</a>.</p><p><a id="n1" href="#r1">*</a> Of <b>elm</b>.</p>',
    ),
  ).toEqual(['Of elm.']);
});

test.each([
  ['a word that leads to a section', '<p><a href="#s">below</a></p><h2 id="s">Wheel</h2>'],
  [
    'a number that leads to a part that does not lead back',
    '<p><a href="#s">2</a></p><p id="s">Wheel</p>',
  ],
  ['a way back', '<ol><li id="n">Elm</li></ol><p><a href="#n">1</a></p>'],
  ['a sign that leads nowhere', '<p><a href="#x">1</a></p>'],
  ['an address that is none', '<p><a href="#%E0%A4%A">1</a></p>'],
])('%s is none', (_, html) => {
  expect(footnotes(html)).toEqual([]);
});

test('what is shown elsewhere has no id a second time', () => {
  const [footnote] = footnotes(
    '<p><a href="#n1">1</a></p><ol><li id="n1"><p id="p1">Elm <a href="https://x.example/">x</a></p></li></ol>',
  );
  const copy = footnote ? copyOfNote(footnote) : null;
  expect(copy?.querySelectorAll('[id]')).toHaveLength(0);
  expect(copy?.querySelectorAll('a')).toHaveLength(1);
});

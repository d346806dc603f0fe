import { afterEach, describe, expect, test } from 'vitest';
import { quotesAt } from '../../../src/ui/annotations/quotes-at.ts';

const words = document.createElement('p');
words.textContent = 'one two three four five six seven';
document.body.append(words);
afterEach(() => scrollTo(0, 0));

function rangeOf(text: string): Range {
  const node = words.firstChild as Text;
  const start = node.data.indexOf(text);
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + text.length);
  return range;
}

function middleOf(text: string): [number, number] {
  const { left, top, width, height } = rangeOf(text).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

const anchors = new Map([
  ['outer', rangeOf('two three four five')],
  ['inner', rangeOf('three')],
  ['crossing', rangeOf('three four five six seven')],
]);

describe('the quotes at a point', () => {
  test('come with the innermost first, whatever the order they were saved in', () => {
    expect(quotesAt(anchors, ...middleOf('three'))).toEqual(['inner', 'outer', 'crossing']);
    const turned = new Map([...anchors].reverse());
    expect(quotesAt(turned, ...middleOf('three'))).toEqual(['inner', 'outer', 'crossing']);
  });

  test('are those alone whose words stand there', () => {
    expect(quotesAt(anchors, ...middleOf('two'))).toEqual(['outer']);
    expect(quotesAt(anchors, ...middleOf('seven'))).toEqual(['crossing']);
    expect(quotesAt(anchors, ...middleOf('one'))).toEqual([]);
  });
});

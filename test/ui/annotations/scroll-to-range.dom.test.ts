import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { scrollToRange } from '../../../src/ui/annotations/paint-quotes.ts';

const LONG = 'one two three four five six seven eight nine ten '.repeat(900);

afterEach(() => document.body.replaceChildren());

/** A range over the first words of a paragraph that is higher than the window. */
function firstWordsIn(box: HTMLElement): Range {
  const paragraph = document.createElement('p');
  paragraph.textContent = LONG;
  box.append(paragraph);
  document.body.append(box);
  const range = document.createRange();
  const words = paragraph.firstChild as Text;
  range.setStart(words, 0);
  range.setEnd(words, 13);
  return range;
}

test.each([
  ['the window', ''],
  ['a box', 'height: 500px; overflow-y: auto;'],
])('words at the head of a paragraph higher than %s are brought into view', async (_, style) => {
  await page.viewport(600, 600);
  const box = document.createElement('div');
  box.style.cssText = style;
  const range = firstWordsIn(box);
  const top = () =>
    range.getBoundingClientRect().top - Math.max(0, box.getBoundingClientRect().top);
  box.scrollTop = box.scrollHeight;
  scrollToRange(range);
  expect(top()).toBeGreaterThanOrEqual(0);
  expect(top()).toBeLessThan(400);
});

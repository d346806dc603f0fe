import { expect, test } from 'vitest';
import { keepSequences } from '../../../../src/article/clutter/keep/keep-sequences.ts';
import { cutIntoBlocks } from '../../../../src/article/segment/page-blocks.ts';
import { parseHtml } from '../../../../src/cli/parse-html.ts';

/** Which blocks go after all, of those that were to. */
function going(html: string, goes: boolean[]): boolean[] {
  const { blocks } = cutIntoBlocks(parseHtml(html), new Set());
  expect(blocks).toHaveLength(goes.length);
  keepSequences(
    blocks.map((block) => ({ block })),
    goes,
  );
  return goes;
}

const turn = (text: string) => `<div class="turn"><b>Host</b> <span>${text}</span></div>`;
const TURNS = ['Why?', 'Because.', 'And the bees?', 'They stay.', 'Twice.'].map(turn);

test('a record of many that are made alike stays where most do', () => {
  expect(going(TURNS.join(''), [false, false, false, false, true])).not.toContain(true);
});

test('where many of them go, all of those go', () => {
  const goes = [false, true, true, false, true];
  expect(going(TURNS.join(''), [...goes])).toEqual(goes);
});

test('a card among them that is a link goes', () => {
  const card =
    '<div class="turn"><b><a href="/x">Read on</a></b> <span><a href="/x">now</a></span></div>';
  const goes = [false, false, false, false, false, true];
  expect(going(TURNS.join('') + card, [...goes])).toEqual(goes);
});

test('numbers that do not follow one another make no steps', () => {
  expect(going('<p>3 tins</p><p>8 spoons</p><p>1 egg</p>', [true, true, true])).toEqual([
    true,
    true,
    true,
  ]);
});
